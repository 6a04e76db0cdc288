/**
 * What the server says to the page, as the page's {@code src/api} has it: field by field the same
 * names. Keys are decimal strings, times are in UTC, sizes in bytes; what is absent is left out.
 */
@NullMarked
package io.scrollexport.playground.api;

import org.jspecify.annotations.NullMarked;
