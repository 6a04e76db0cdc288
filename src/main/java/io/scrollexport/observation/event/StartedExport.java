package io.scrollexport.observation.event;

/**
 * An export that began.
 *
 * @param integration {@code macro} or {@code rest}
 * @param pageId digits
 * @param jobId the exporter's own, as it came
 */
public record StartedExport(String integration, String pageId, String jobId) {}
