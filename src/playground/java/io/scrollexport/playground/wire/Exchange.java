package io.scrollexport.playground.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exchange in a list, as the page has it.
 *
 * @param number grows by one
 * @param run the one that caused it, absent where it is shared
 * @param at when the request was there
 * @param millis from the request to the end of the answer
 * @param kind {@code start}, {@code poll}, {@code download}, {@code conversion}, {@code token} or
 *     {@code other}
 * @param what a few words
 * @param reached how far the request went; the last is who answered
 * @param path with its query
 * @param result what came of it, short
 * @param refused whether an answer of a good status is a refusal, absent where it is none
 * @param requestSize in bytes
 * @param responseSize in bytes, as far as it was sent
 * @param cut whether the answer broke off, absent where it did not
 */
public record Exchange(
    String id,
    long number,
    @Nullable String run,
    Instant at,
    long millis,
    String kind,
    String what,
    List<String> reached,
    String method,
    String path,
    int status,
    @Nullable String result,
    @Nullable Boolean refused,
    long requestSize,
    long responseSize,
    @Nullable Boolean cut) {

  Exchange of(String key) {
    return new Exchange(
        id,
        number,
        key,
        at,
        millis,
        kind,
        what,
        reached,
        method,
        path,
        status,
        result,
        refused,
        requestSize,
        responseSize,
        cut);
  }
}
