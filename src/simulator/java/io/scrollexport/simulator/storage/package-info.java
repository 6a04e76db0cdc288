/** Confluence's storage format: reading it, writing it, rendering it as HTML, macros included. */
@NullMarked
package io.scrollexport.simulator.storage;

import org.jspecify.annotations.NullMarked;
