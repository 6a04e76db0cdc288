/** Connector runtimes in JVMs of their own, beside an engine in memory in this one. */
@NullMarked
package io.scrollexport.bench.runtime;

import org.jspecify.annotations.NullMarked;
