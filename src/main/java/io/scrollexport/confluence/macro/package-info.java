/** The bodies of macros on pages, and what Confluence converts them to. */
@NullMarked
package io.scrollexport.confluence.macro;

import org.jspecify.annotations.NullMarked;
