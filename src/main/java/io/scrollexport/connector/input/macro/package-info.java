/** The inputs of connector {@code io.scrollexport:confluence-macro:1}. */
@NullMarked
package io.scrollexport.connector.input.macro;

import org.jspecify.annotations.NullMarked;
