/** Connector runtimes of other versions than the one that the process tests run in. */
@NullMarked
package io.scrollexport.runtime;

import org.jspecify.annotations.NullMarked;
