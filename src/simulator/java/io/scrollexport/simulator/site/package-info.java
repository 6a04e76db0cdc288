/**
 * What the simulated site holds: its users with their credentials, its pages with their
 * permissions.
 */
@NullMarked
package io.scrollexport.simulator.site;

import org.jspecify.annotations.NullMarked;
