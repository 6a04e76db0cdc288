/** The way from Maven to the checks in folder {@code modeler}, which run in Node. */
@NullMarked
package io.scrollexport.modeler;

import org.jspecify.annotations.NullMarked;
