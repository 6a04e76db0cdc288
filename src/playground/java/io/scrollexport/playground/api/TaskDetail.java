package io.scrollexport.playground.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.playground.api.run.StoredDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user task with what its form may read.
 *
 * @param documents what there is to decide on: of each kind the file that was made last, the one to
 *     open first at the front
 * @param given whether the task was given these files itself, by its inputs
 * @param remark the last answer in the run that somebody gave a reason for
 */
public record TaskDetail(
    @JsonUnwrapped Task task,
    Map<String, JsonNode> variables,
    List<StoredDocument> documents,
    boolean given,
    @Nullable Remark remark) {

  /**
   * Why somebody answered as he did.
   *
   * @param task the name of the task
   * @param decision the value that the form has for the answer, such as {@code reject}
   */
  public record Remark(String task, @Nullable String decision, String comment, Instant at) {}
}
