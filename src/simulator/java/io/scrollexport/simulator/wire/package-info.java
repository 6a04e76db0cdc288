/** What went over the wire, both sides of it, with credentials as {@code …}. */
@NullMarked
package io.scrollexport.simulator.wire;

import org.jspecify.annotations.NullMarked;
