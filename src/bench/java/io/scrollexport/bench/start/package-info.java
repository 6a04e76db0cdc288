/**
 * What the jar adds to the start of a connector runtime, and its size; {@link
 * io.scrollexport.bench.start.StartBench} is the program.
 */
@NullMarked
package io.scrollexport.bench.start;

import org.jspecify.annotations.NullMarked;
