package io.scrollexport.playground.api;

/**
 * A diagram to begin with.
 *
 * @param id of its file
 * @param name of its process
 */
public record Example(String id, String name, String xml) {}
