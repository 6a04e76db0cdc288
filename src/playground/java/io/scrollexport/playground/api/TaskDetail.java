package io.scrollexport.playground.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.playground.api.run.StoredDocument;
import java.util.List;
import java.util.Map;

/**
 * A user task with what its form may read.
 *
 * @param documents the run's, the last one first
 */
public record TaskDetail(
    @JsonUnwrapped Task task, Map<String, JsonNode> variables, List<StoredDocument> documents) {}
