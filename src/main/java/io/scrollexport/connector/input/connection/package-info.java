/** The inputs of every operation: where to, as whom, and how long it may take. */
@NullMarked
package io.scrollexport.connector.input.connection;

import org.jspecify.annotations.NullMarked;
