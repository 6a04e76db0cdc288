/**
 * The face towards the connector SDK: thin classes that bind inputs, call an operation and
 * translate.
 */
@NullMarked
package io.scrollexport.connector;

import org.jspecify.annotations.NullMarked;
