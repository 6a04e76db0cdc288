package io.scrollexport.observation.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An export that was seen to have ended.
 *
 * @param jobId the exporter's own, as it came
 * @param outcome {@code complete}, {@code error}, {@code cancelled}
 * @param sinceStart absent where the process did not keep when it began
 */
public record EndedExport(String jobId, String outcome, int polls, @Nullable Duration sinceStart) {}
