/**
 * The further inputs of each operation: what the element templates show and what the runtime binds,
 * in one place.
 */
@NullMarked
package io.scrollexport.connector.input;

import org.jspecify.annotations.NullMarked;
