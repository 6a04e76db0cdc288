/**
 * What goes on in the engine, projected from its log: runs with their elements, flows, timers,
 * jobs, incidents, variables, tasks and documents. Everything is bounded.
 */
@NullMarked
package io.scrollexport.playground.live;

import org.jspecify.annotations.NullMarked;
