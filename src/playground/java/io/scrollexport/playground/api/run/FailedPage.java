package io.scrollexport.playground.api.run;

import org.jspecify.annotations.Nullable;

/**
 * A page of a batch that has no document and will have none.
 *
 * @param id absent where the request named none that can be read
 * @param message the words that came with the code, may be absent
 */
public record FailedPage(
    @Nullable String id, String title, String code, @Nullable String message) {}
