package io.scrollexport.simulator.site;

import java.time.Instant;

/**
 * A file at a page.
 *
 * @param version from 1
 * @param contentType as it was sent with it
 * @param comment empty for none
 * @param author who has attached it
 */
public record Attachment(
    String id,
    String pageId,
    String fileName,
    int version,
    String contentType,
    byte[] content,
    String comment,
    User author,
    Instant createdAt) {}
