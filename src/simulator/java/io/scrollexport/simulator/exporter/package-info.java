/** The Scroll Exporter: its macro, its jobs, its downloads. */
@NullMarked
package io.scrollexport.simulator.exporter;

import org.jspecify.annotations.NullMarked;
