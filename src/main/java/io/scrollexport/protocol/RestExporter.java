package io.scrollexport.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.AuthorizedApi;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Purpose;
import io.scrollexport.http.Timeouts;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The exporter's own REST API, on Cloud and on Data Center. */
final class RestExporter implements Exporter {

  private static final Map<String, String> ACCEPT = Map.of("Accept", "application/json");
  private static final Map<String, String> SEND =
      Map.of("Accept", "application/json", "Content-Type", "application/json");

  private final AuthorizedApi api;
  private final BaseUrl exporterUrl;
  private final Authentication authentication;
  private final Timeouts timeouts;

  RestExporter(
      AuthorizedApi api, BaseUrl exporterUrl, Authentication authentication, Timeouts timeouts) {
    this.api = api;
    this.exporterUrl = exporterUrl;
    this.authentication = authentication;
    this.timeouts = timeouts;
  }

  @Override
  public String start(ExportRequest request) {
    Purpose purpose = purpose("start the export of page " + request.pageId());
    byte[] body = request.json().toString().getBytes(StandardCharsets.UTF_8);
    HttpCall call =
        new HttpCall(
            "POST", exporterUrl.resolve("api", "public", "1", "exports"), SEND, body, timeouts);
    String jobId = api.exchange(call, purpose, authentication).path("jobId").asText("");
    if (jobId.isBlank()) {
      throw unexpected(purpose, "its answer holds no job ID");
    }
    return jobId;
  }

  @Override
  public ExportStatus status(String jobId) {
    Purpose purpose = purpose("report on export job " + jobId);
    HttpCall call =
        HttpCall.get(
            exporterUrl.resolve("api", "public", "1", "exports", jobId, "status"),
            ACCEPT,
            timeouts);
    JsonNode json = api.exchange(call, purpose, authentication);
    ExportStatus status = ExportStatus.from(json);
    if (status == null) {
      throw unexpected(purpose, "its answer holds no status");
    }
    return status;
  }

  private Purpose purpose(String action) {
    return new Purpose("The exporter", exporterUrl.site(), action);
  }

  private static ExportException unexpected(Purpose purpose, String reason) {
    return new ExportException(
        FailureCode.UNEXPECTED_RESPONSE,
        purpose.who()
            + " gave no usable answer when asked to "
            + purpose.action()
            + ": "
            + reason
            + ". Check integration.exporterUrl.");
  }
}
