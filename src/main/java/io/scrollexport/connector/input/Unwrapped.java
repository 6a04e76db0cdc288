package io.scrollexport.connector.input;

/**
 * Marks an input record whose inputs stand beside those of the record that holds it, not in a
 * context of their own. The template generator is told the same by {@code @NestedProperties}.
 */
public interface Unwrapped {}
