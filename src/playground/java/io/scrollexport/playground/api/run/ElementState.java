package io.scrollexport.playground.api.run;

import org.jspecify.annotations.Nullable;

/**
 * How an element of a diagram is.
 *
 * @param state {@code active}, {@code completed}, {@code terminated} or {@code incident}
 * @param count how often it was entered
 * @param active how many tokens stand there
 * @param child the run that a call activity called last
 */
public record ElementState(String state, int count, int active, @Nullable String child) {}
