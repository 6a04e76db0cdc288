/**
 * Camunda on this machine without a container: the real engine in memory and the real connector
 * runtime beside it, for process tests and the demo.
 */
@NullMarked
package io.scrollexport.local;

import org.jspecify.annotations.NullMarked;
