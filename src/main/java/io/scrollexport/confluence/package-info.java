/** The REST API of a Confluence site, as far as renderings and macros share it. */
@NullMarked
package io.scrollexport.confluence;

import org.jspecify.annotations.NullMarked;
