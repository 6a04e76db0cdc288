/** Exchanges with a server that does everything wrong, and what is left of them. */
@NullMarked
package io.scrollexport.bench.hostile;

import org.jspecify.annotations.NullMarked;
