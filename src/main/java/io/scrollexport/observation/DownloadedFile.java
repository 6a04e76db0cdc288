package io.scrollexport.observation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A file that became a document, and how long its operation has taken. */
record DownloadedFile(@Nullable String jobId, long bytes, Duration took) {}
