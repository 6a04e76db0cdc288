/** Pictures of what the benchmarks measured. */
@NullMarked
package io.scrollexport.bench.plot;

import org.jspecify.annotations.NullMarked;
