package io.scrollexport.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.confluence.Rendering;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.Purpose;
import io.scrollexport.http.RemoteText;
import io.scrollexport.http.RetryAfter;
import io.scrollexport.http.StatusFailure;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The exporter behind its hidden macro: Confluence renders a fragment, the output is the answer.
 */
public final class MacroExporter implements Exporter {

  private final Rendering rendering;
  private final ExportMacro macro;
  private final String site;

  /**
   * The exporter at one site, acting for the user for whom the rendering is done.
   *
   * @param site for messages
   */
  public MacroExporter(Rendering rendering, String macroName, String appName, String site) {
    this.rendering = rendering;
    this.macro = new ExportMacro(macroName, appName);
    this.site = site;
  }

  @Override
  public String start(ExportRequest request) {
    Purpose purpose = purpose("start the export of page " + request.pageId());
    JsonNode json = output(issuedAt -> macro.startExport(issuedAt, request.json()), purpose);
    String jobId = json.path("jobId").asText("");
    if (jobId.isBlank()) {
      throw unexpected(purpose, "its answer holds no job ID");
    }
    return jobId;
  }

  @Override
  public ExportStatus status(String jobId) {
    Purpose purpose = purpose("report on export job " + jobId);
    JsonNode json = output(issuedAt -> macro.getExportStatus(issuedAt, jobId), purpose);
    ExportStatus status = ExportStatus.from(json);
    if (status == null) {
      throw unexpected(purpose, "its answer holds no status");
    }
    return status;
  }

  private Purpose purpose(String action) {
    return new Purpose("The exporter", site, action);
  }

  private JsonNode output(Function<Instant, String> fragment, Purpose purpose) {
    return switch (RenderedResult.from(rendering.render(fragment, purpose.action()))) {
      case RenderedResult.Success success -> success.json();
      case RenderedResult.Error error ->
          throw StatusFailure.of(
              error.status(),
              purpose,
              RemoteText.excerpt(error.message(), List.of()),
              RetryAfter.UNSTATED);
      case RenderedResult.NotRendered page ->
          throw new ExportException(
              FailureCode.MACRO_NOT_RENDERED,
              "Confluence at "
                  + site
                  + " does not know the macro '"
                  + macro.name()
                  + "'"
                  + shown(page.text())
                  + ". Check that the Scroll Exporter app is installed there and that"
                  + " integration.macroName is right.");
      case RenderedResult.Unreadable output -> throw unexpected(purpose, output.reason());
    };
  }

  private static String shown(String text) {
    String excerpt = RemoteText.excerpt(text, List.of());
    return excerpt.isEmpty() ? "" : " (it rendered '" + excerpt + "')";
  }

  private static ExportException unexpected(Purpose purpose, String reason) {
    return new ExportException(
        FailureCode.UNEXPECTED_RESPONSE,
        purpose.who()
            + " gave no usable answer when asked to "
            + purpose.action()
            + ": "
            + reason
            + ". Check that integration.macroName names a macro of the Scroll Exporter.");
  }
}
