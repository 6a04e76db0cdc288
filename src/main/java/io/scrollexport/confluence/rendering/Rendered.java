package io.scrollexport.confluence.rendering;

import io.scrollexport.remote.RemoteContent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What Confluence made of a fragment, and when.
 *
 * @param issuedAt the time by the site's clock that the fragment was given when it was sent
 * @param took from sending the fragment until its rendering was there, by our clock
 * @param dated reads the {@code Date} of the answer that held the rendering, which few ask for;
 *     empty where it had none
 */
public record Rendered(
    RemoteContent html, Instant issuedAt, Duration took, Supplier<Optional<Instant>> dated) {}
