/** Clients that others wrote, against the simulator, so that it is not only our idea of it. */
@NullMarked
package io.scrollexport.compatibility;

import org.jspecify.annotations.NullMarked;
