/**
 * The inputs of the connectors: what the element templates show and what the runtime binds, in one
 * place. Binding takes anything; an {@link io.scrollexport.connector.input.Input} judges its value
 * when it is asked for it, and names itself.
 */
@NullMarked
package io.scrollexport.connector.input;

import org.jspecify.annotations.NullMarked;
