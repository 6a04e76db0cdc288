package io.scrollexport.download.document;

/**
 * A file that is stored as a whole.
 *
 * @param document what the store gave for it
 * @param size in bytes
 * @param sha256 of the content, in lower-case hex
 */
public record StoredFile<D>(
    D document, String fileName, String contentType, long size, String sha256) {}
