/** Confluence's own REST API, as far as exports need it. */
@NullMarked
package io.scrollexport.confluence;

import org.jspecify.annotations.NullMarked;
