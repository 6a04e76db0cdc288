/**
 * Exports under faults of every kind, by connector runtimes that are killed; {@link Chaos} is the
 * program. Its figures stand in {@code docs/reliability.md}.
 */
@NullMarked
package io.scrollexport.bench.chaos;

import org.jspecify.annotations.NullMarked;
