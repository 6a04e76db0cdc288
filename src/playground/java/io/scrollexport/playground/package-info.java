/** The playground: model, run and watch an export in a browser. */
@NullMarked
package io.scrollexport.playground;

import org.jspecify.annotations.NullMarked;
