/**
 * Many thousand exports through one connector runtime with a small heap, and what it holds of them;
 * {@link Soak} is the program. Its figures stand in {@code docs/reliability.md}.
 */
@NullMarked
package io.scrollexport.bench.soak;

import org.jspecify.annotations.NullMarked;
