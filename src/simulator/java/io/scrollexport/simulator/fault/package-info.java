/** What can go wrong with one answer: throttling, broken bodies, connections that end too early. */
@NullMarked
package io.scrollexport.simulator.fault;

import org.jspecify.annotations.NullMarked;
