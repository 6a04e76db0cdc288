/** What there is to tell: one value for each thing that happens. */
@NullMarked
package io.scrollexport.observation.event;

import org.jspecify.annotations.NullMarked;
