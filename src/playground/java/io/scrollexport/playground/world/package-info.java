/**
 * What the playground plays with: the engine with its runtime and workers, the simulator or a real
 * site, the documents; and what one can do with them.
 */
@NullMarked
package io.scrollexport.playground.world;

import org.jspecify.annotations.NullMarked;
