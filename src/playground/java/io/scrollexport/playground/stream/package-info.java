/** The stream of changes: numbered, gathered for a tenth of a second, kept for those who lag. */
@NullMarked
package io.scrollexport.playground.stream;

import org.jspecify.annotations.NullMarked;
