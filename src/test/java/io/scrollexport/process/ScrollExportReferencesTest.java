package io.scrollexport.process;

import static io.scrollexport.process.ScrollExportTask.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tasks of {@code scroll-export} and its like make of references that a caller gives. */
class ScrollExportReferencesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern REFERENCE = Pattern.compile("secrets\\.\\S");
  private static final List<String> OURS =
      ScrollExportInputsTest.SECRETS.stream().map("{{secrets.%s}}"::formatted).toList();

  /** The texts and keys that are a reference, at any depth, but for those that the task names. */
  private static List<String> references(JsonNode value) {
    Stream<String> texts =
        Stream.concat(
            value.propertyStream().map(Map.Entry::getKey),
            value.isTextual() ? Stream.of(value.textValue()) : Stream.empty());
    return Stream.concat(
            texts.filter(text -> REFERENCE.matcher(text).find() && !OURS.contains(text)),
            value.valueStream().flatMap(nested -> references(nested).stream()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'{{secrets.OTHER}}'",
        "'{{ secrets.OTHER }}'",
        "'secrets.OTHER'",
        "'camunda.secrets.OTHER'",
        "'secrets.secrets.OTHER'",
        "'{{secrets.{{secrets.OTHER}}}}'",
        "['{{secrets.OTHER}}']",
        "{'a':{'b':['camunda.secrets.OTHER',{'{{secrets.OTHER}}':1}]}}",
        "{'{{secrets.OTHER}}':null}"
      })
  void noReferenceOfACallerComesThrough(String reference) {
    for (String place : List.of("%s", "{'k':%s}", "{'type':%s}", "{'jobId':%s}", "[%s]")) {
      JsonNode value = json(place.formatted(reference));
      for (String name :
          List.of(
              "authentication",
              "integration",
              "exportRequest",
              "exportRequests",
              "export",
              "batch",
              "page",
              "maxOpen",
              "documentTimeToLive")) {
        for (ScrollExportTask task : ScrollExportTask.values()) {
          JsonNode inputs = task.inputs(JSON.createObjectNode().set(name, value));

          assertThat(references(inputs)).as("%s: %s", name, inputs).isEmpty();
        }
      }
    }
  }

  /** Where {@code string()} alone would not tell them from the end of a text or a key. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "['secrets.OTHER','No secrets.']",
        "{'a':'secrets.','b':{'c':'camunda.secrets.OTHER'}}",
        "{'secrets.':{'secrets.OTHER':'secrets.'}}",
        "{'a':'secrets.\\\"'}",
        "{'a':'secrets.\\\"}'}",
        "{'a':['secrets.\\\", \\\"']}",
        "{'a':{'b':'{{secrets.\\\"]}}'}}",
        "{'a':'secrets.}','b':'secrets.]'}",
        "{'a':['secrets.,',{'b':'secrets.:'}]}",
        "[[[['secrets.:']]]]",
        "{'secrets.:':1}",
        "{'a':{'secrets.:1, b':{}}}",
        "{'a':{'secrets.\\\"':null}}",
        "{'a':{'item':'secrets.','partial':[{'each':'secrets.\\\"','depth':1}]}}",
        "{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':'secrets.OTHER','b':'secrets.'}}}}}}}}}}",
        "{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'secrets.:':'secrets.'}}}}}}}}}}"
      })
  void noReferenceComesThroughBesideQuotesAndBrackets(String value) {
    JsonNode given = json(value);
    ObjectNode variables = JSON.createObjectNode();
    variables.set("authentication", given);
    variables.set("exportRequest", JSON.createObjectNode().set("k", given));
    variables.set("exportRequests", JSON.createArrayNode().add(given).add("secrets."));

    for (ScrollExportTask task :
        List.of(ScrollExportTask.StartExport, ScrollExportTask.StartExports)) {
      assertThat(references(task.inputs(variables))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1,null,'No secrets. Ever']",
        "'Company secrets.'",
        "{'footer':'Company secrets.','header':null}",
        "['secrets.','secrets. ',null,{'a':['secrets.']}]",
        "{'secrets.':{'Company secrets.':'secrets.'}}",
        "{'a':'A \\\"quoted\\\" secrets.','b':'secrets.\\n'}",
        "{'a':{'a':{'a':{'a':{'a':{'a':'secrets.'}}}}}}"
      })
  void whatLooksLikeNoReferenceComesThroughUnchanged(String value) {
    ObjectNode request = JSON.createObjectNode().put("pageId", 1);
    request.set("additionalProperties", json(value));
    ObjectNode variables = JSON.createObjectNode();
    variables.set("exportRequest", request);
    variables.set("exportRequests", JSON.createArrayNode().add(request).add(request));

    assertThat(ScrollExportTask.StartExport.inputs(variables).path("exportRequest"))
        .isEqualTo(request);
    assertThat(ScrollExportTask.DownloadDocument.inputs(variables).path("exportRequest"))
        .isEqualTo(request);
    assertThat(ScrollExportTask.StartExports.inputs(variables).path("exportRequests"))
        .isEqualTo(variables.path("exportRequests"));
  }

  @Test
  void aReferenceInOnePageIsBrokenThereAndNowhereElse() {
    JsonNode requests =
        json("[{'pageId':1,'templateId':'t'},{'pageId':2,'templateId':'{{secrets.OTHER}}'},'x']");

    JsonNode given =
        ScrollExportTask.StartExports.inputs(
                JSON.createObjectNode().set("exportRequests", requests))
            .path("exportRequests");

    assertThat(given).hasSize(3);
    assertThat(given.path(0)).isEqualTo(requests.path(0));
    assertThat(given.at("/1/pageId").asInt()).isEqualTo(2);
    assertThat(given.at("/1/templateId").asText()).isEqualTo("{{secrets\u2024OTHER}}");
    assertThat(given.path(2)).isEqualTo(requests.path(2));
  }
}
