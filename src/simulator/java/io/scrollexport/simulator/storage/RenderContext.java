package io.scrollexport.simulator.storage;

import io.scrollexport.simulator.site.User;
import java.time.Instant;

/**
 * For whom and when something is rendered. The time is the site's: an asynchronous conversion is
 * rendered when its turn comes, not when it was asked for.
 */
public record RenderContext(User user, Instant at) {}
