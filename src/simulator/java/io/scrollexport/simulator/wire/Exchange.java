package io.scrollexport.simulator.wire;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request with what was answered, credentials in both as {@code …}.
 *
 * @param number grows by one
 * @param at when the request was there, by the machine's clock
 * @param took from then to the end of the answer
 * @param path with its query
 * @param downloadedJob the ID of the job whose file was asked for, by the credential of the link
 */
public record Exchange(
    long number,
    Instant at,
    Duration took,
    String method,
    String path,
    int status,
    Half request,
    Half response,
    @Nullable String downloadedJob) {}
