/** The exchanges with the simulator, explained: what was asked, for which run, what came of it. */
@NullMarked
package io.scrollexport.playground.wire;

import org.jspecify.annotations.NullMarked;
