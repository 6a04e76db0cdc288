/** What each operation of a connector does, free of the connector SDK. */
@NullMarked
package io.scrollexport.operation;

import org.jspecify.annotations.NullMarked;
