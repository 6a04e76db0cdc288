package io.scrollexport.playground.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task.
 *
 * @param name of the element
 * @param title what it is about
 * @param form the key of its form
 */
public record Task(
    String key,
    String run,
    String element,
    String name,
    String title,
    @Nullable String form,
    @Nullable String assignee,
    Instant createdAt,
    @Nullable Instant dueAt) {}
