/**
 * When to ask for the status of a job again: a pure function of what the polls so far showed.
 *
 * <p>Depends on the JDK alone and keeps no state. {@code docs/polling.md} has the reasoning.
 */
@NullMarked
package io.scrollexport.polling;

import org.jspecify.annotations.NullMarked;
