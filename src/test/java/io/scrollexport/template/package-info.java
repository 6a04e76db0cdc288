/**
 * Generates the element templates from the annotations on the connectors and their input records.
 * Camunda's generator does most of it; what it cannot write is added on its model here, never by
 * hand in the JSON.
 */
@NullMarked
package io.scrollexport.template;

import org.jspecify.annotations.NullMarked;
