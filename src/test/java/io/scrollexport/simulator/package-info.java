/** A strict simulator of Confluence Cloud with the Scroll Exporter, over a real socket. */
@NullMarked
package io.scrollexport.simulator;

import org.jspecify.annotations.NullMarked;
