/** The engine in memory: what it takes to run several at once, to read their logs and to write. */
@NullMarked
package io.scrollexport.local.engine;

import org.jspecify.annotations.NullMarked;
