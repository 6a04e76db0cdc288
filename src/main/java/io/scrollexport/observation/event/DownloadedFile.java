package io.scrollexport.observation.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A file that became a document, and how long its operation has taken. */
public record DownloadedFile(@Nullable String jobId, long bytes, Duration took) {}
