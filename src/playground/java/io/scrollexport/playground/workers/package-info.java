/** The job workers that an organisation brings to the processes. */
@NullMarked
package io.scrollexport.playground.workers;

import org.jspecify.annotations.NullMarked;
