/** The files that the exporter makes of pages in storage format. */
@NullMarked
package io.scrollexport.simulator.document;

import org.jspecify.annotations.NullMarked;
