/**
 * A single input. Binding takes anything; an {@link io.scrollexport.connector.input.value.Input}
 * judges its value when it is asked for it, and names itself.
 */
@NullMarked
package io.scrollexport.connector.input.value;

import org.jspecify.annotations.NullMarked;
