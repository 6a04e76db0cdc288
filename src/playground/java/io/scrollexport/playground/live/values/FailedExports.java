package io.scrollexport.playground.live.values;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.scrollexport.playground.api.run.BatchProgress;
import io.scrollexport.playground.api.run.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The exports of a batch that came to no document, as they were requested.
 *
 * @param variables for a batch of these alone
 * @param pageId of the first, empty where it names none
 * @param macroName of the exporter's macro, empty where the run named none
 */
public record FailedExports(Map<String, Object> variables, String pageId, String macroName) {
  /** The process whose failed pages can be exported again. */
  public static final String PROCESS = "scroll-export-batch";

  private static final String REQUESTS = "exportRequests";

  /** What the process takes. */
  private static final Set<String> INPUTS =
      Set.of(
          REQUESTS,
          "authentication",
          "integration",
          "exportTimeout",
          "documentTimeToLive",
          "minPollInterval",
          "maxPollInterval",
          "exportsPerRequest",
          "maxOpen");

  /** Those of a run, nothing where none has failed, or what it was given is not known any more. */
  public static Optional<FailedExports> of(Run run) {
    @Nullable BatchProgress batch = run.summary().batch();
    if (batch == null || !run.summary().process().equals(PROCESS)) {
      return Optional.empty();
    }
    Map<String, JsonNode> given = new HashMap<>();
    run.variables().stream()
        .filter(variable -> variable.scope().equals(run.summary().key()))
        .filter(variable -> INPUTS.contains(variable.name()))
        .forEach(variable -> given.put(variable.name(), RunVariables.json(variable)));
    JsonNode none = MissingNode.getInstance();
    // Without one that was cut, it would be another export: of another site, say.
    if (given.containsValue(none)) {
      return Optional.empty();
    }
    List<JsonNode> failed = new ArrayList<>();
    for (int index = 0; index < batch.total(); index++) {
      JsonNode request = given.getOrDefault(REQUESTS, none).path(index);
      if (batch.pages().charAt(index) == BatchProgress.FAILED && !request.isMissingNode()) {
        failed.add(request);
      }
    }
    if (failed.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> variables = new HashMap<>(given);
    variables.put(REQUESTS, failed);
    return Optional.of(
        new FailedExports(
            variables,
            failed.getFirst().path("pageId").asText(""),
            given.getOrDefault("integration", none).path("macroName").asText("")));
  }
}
