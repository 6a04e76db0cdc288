package io.scrollexport.bench.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.api.outbound.OutboundConnectorProvider;
import io.camunda.connector.http.rest.HttpJsonFunction;
import io.scrollexport.connector.ScrollExportConnector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

/** The ways to make one exchange, wired as they are in a runtime: once, before the first call. */
public final class Contenders {

  /**
   * What a modeller writes to get from Confluence's answer to the exporter's fields. The JSON
   * stands in HTML, and the runtime's FEEL reads no JSON from a text, so regular expressions pick
   * it.
   */
  private static final String RESULT_EXPRESSION =
      """
      ={export: {
        html: response.body.value,
        word: extract(html, "(?<=&quot;status&quot;:&quot;)[^&]+")[1],
        current: number(extract(html, "(?<=&quot;step&quot;:)[0-9]+")[1]),
        all: number(extract(html, "(?<=&quot;totalSteps&quot;:)[0-9]+")[1]),
        percent: number(extract(html, "(?<=&quot;stepProgress&quot;:)[0-9]+")[1]),
        fields: {
          status: word,
          finished: list contains(["complete", "error", "cancelled"], word),
          succeeded: word = "complete",
          step: current,
          totalSteps: all,
          stepProgress: percent,
          progress: floor(((current - 1) + percent / 100) / all * 100)
        }
      }.fields}""";

  private static final Map<String, String> SECRETS = Map.of("CONFLUENCE_TOKEN", Exchange.TOKEN);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String server;

  /** Contenders that ask the server of that address. */
  public Contenders(String server) {
    this.server = server;
  }

  /** The floor: the same request by a client that is shared, its answer as text. */
  Callable<String> bareExchange(Exchange exchange) {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    byte[] body = exchange.requestBody().toString().getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(exchange.url(server)))
            .timeout(Duration.ofSeconds(20))
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + Exchange.TOKEN)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return () -> client.send(request, BodyHandlers.ofString()).body();
  }

  /** Our connector; operation {@code getExportStatus}, in the middle of an export. */
  RuntimeJob getExportStatus() {
    ScrollExportConnector connector = new ScrollExportConnector();
    JsonNode started = export(startExport(connector));
    JsonNode polled = export(getExportStatus(connector, started));
    return getExportStatus(connector, polled);
  }

  /**
   * What the runtime itself does about {@code getExportStatus}, for a connector that does nothing.
   */
  RuntimeJob runtimeAlone() {
    JsonNode started = export(startExport());
    return getExportStatus(new IdleConnector(started), started);
  }

  private RuntimeJob getExportStatus(OutboundConnectorProvider connector, JsonNode previous) {
    ObjectNode variables = variables(Exchange.STATUS).put("exportJobId", Exchange.JOB_ID);
    variables.set("previous", previous);
    return RuntimeJob.of(connector, headers("getExportStatus"), variables, SECRETS);
  }

  /** Our connector; operation {@code startExport}. */
  RuntimeJob startExport() {
    return startExport(new ScrollExportConnector());
  }

  private RuntimeJob startExport(ScrollExportConnector connector) {
    return RuntimeJob.of(connector, headers("startExport"), startVariables(), SECRETS);
  }

  /** The same by a connector that the runtime has made. */
  public RuntimeJob startExport(OutboundConnectorFunction connector) {
    return RuntimeJob.of(connector, headers("startExport"), startVariables(), SECRETS);
  }

  private ObjectNode startVariables() {
    ObjectNode variables = variables(Exchange.START);
    variables
        .putObject("exportRequest")
        .put("pageId", "1376263")
        .put("templateId", "d6d04ab9-53c0-42d9-9ae2-f4903275f654")
        .put("scope", "current");
    return variables;
  }

  private static Map<String, String> headers(String operation) {
    return Map.of("operation", operation, "resultVariable", "export", "retryBackoff", "PT10S");
  }

  private ObjectNode variables(Exchange exchange) {
    ObjectNode variables = JSON.createObjectNode();
    bearer(variables);
    variables
        .putObject("integration")
        .put("type", "macro")
        .put("baseUrl", exchange.baseUrl(server));
    return variables;
  }

  private static void bearer(ObjectNode variables) {
    variables
        .putObject("authentication")
        .put("type", "bearer")
        .put("token", "{{secrets.CONFLUENCE_TOKEN}}");
  }

  private static JsonNode export(RuntimeJob job) {
    try {
      return JSON.readTree(job.run()).path("export");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Camunda's REST connector; Confluence's answer as it is, with the JSON still in HTML. */
  RuntimeJob restWithResultVariable() {
    return rest(Map.of("resultVariable", "export", "retryBackoff", "PT10S"));
  }

  /** Camunda's REST connector; the fields of the exporter, by a result expression. */
  RuntimeJob restWithResultExpression() {
    return rest(Map.of("resultExpression", RESULT_EXPRESSION, "retryBackoff", "PT10S"));
  }

  private RuntimeJob rest(Map<String, String> headers) {
    ObjectNode variables = JSON.createObjectNode();
    bearer(variables);
    variables
        .put("method", "POST")
        .put("url", Exchange.STATUS.url(server))
        .put("storeResponse", false)
        .put("connectionTimeoutInSeconds", "20")
        .put("readTimeoutInSeconds", "20")
        .put("ignoreNullValues", false)
        .set("body", Exchange.STATUS.requestBody());
    variables.putObject("headers").put("Accept", "application/json");
    return RuntimeJob.of(new HttpJsonFunction(), headers, variables, SECRETS);
  }
}
