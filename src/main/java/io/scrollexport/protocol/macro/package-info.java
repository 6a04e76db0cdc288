/**
 * The hidden macro: written into storage format, and found again in what Confluence renders of it.
 */
@NullMarked
package io.scrollexport.protocol.macro;

import org.jspecify.annotations.NullMarked;
