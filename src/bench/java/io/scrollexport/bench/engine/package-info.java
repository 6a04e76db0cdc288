/**
 * What exports cost on the engine; {@link EngineBenchmark} is the program. Its figures stand in
 * {@code docs/benchmarks.md}.
 */
@NullMarked
package io.scrollexport.bench.engine;

import org.jspecify.annotations.NullMarked;
