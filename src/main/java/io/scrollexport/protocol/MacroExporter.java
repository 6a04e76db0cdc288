package io.scrollexport.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.confluence.Fragment;
import io.scrollexport.confluence.Rendered;
import io.scrollexport.confluence.Rendering;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.json.RemoteText;
import io.scrollexport.http.json.StatusFailure;
import io.scrollexport.http.site.SiteClock;
import java.util.List;
import java.util.Optional;

/**
 * The exporter behind its hidden macro: Confluence renders a fragment, the output is the answer. A
 * fragment whose time the exporter rejects is sent once more, with the time corrected.
 *
 * @param clock the site's
 * @param site for messages
 */
record MacroExporter(Rendering rendering, SiteClock clock, ExportMacro macro, String site)
    implements Exporter {

  @Override
  public String start(ExportRequest request) {
    Operation operation = Operation.startExport(request);
    JsonNode json =
        answer(
            (issuedAt, macroId) -> macro.startExport(issuedAt, macroId, request.json()),
            operation.purpose(site));
    return Operation.jobId(json, operation.purpose(site));
  }

  @Override
  public ExportStatus status(String jobId) {
    Operation operation = Operation.getExportStatus(jobId);
    JsonNode json =
        answer(
            Fragment.question(
                (issuedAt, macroId) -> macro.getExportStatus(issuedAt, macroId, jobId)),
            operation.purpose(site));
    return Operation.status(json, operation.purpose(site));
  }

  private JsonNode answer(Fragment fragment, Purpose purpose) {
    Rendered first = rendering.render(fragment, purpose.action());
    RenderedResult result = RenderedResult.from(first.html());
    if (!TimeRejection.isMeantBy(result)) {
      return json(result, purpose);
    }
    TimeRejection.of(first).correct(clock);
    Rendered second = rendering.render(fragment, purpose.action());
    RenderedResult again = RenderedResult.from(second.html());
    if (!TimeRejection.isMeantBy(again)) {
      return json(again, purpose);
    }
    TimeRejection rejection = TimeRejection.of(second);
    rejection.correct(clock);
    throw rejection.failure(clock, purpose);
  }

  private JsonNode json(RenderedResult result, Purpose purpose) {
    return switch (result) {
      case RenderedResult.Success success -> success.json();
      case RenderedResult.Error error ->
          throw StatusFailure.of(
              error.status(),
              purpose,
              RemoteText.excerpt(error.message(), List.of()),
              Optional.empty());
      case RenderedResult.NotRendered page ->
          throw new ExportException(
              FailureCode.MACRO_NOT_RENDERED,
              "Confluence at "
                  + site
                  + " did not render the macro '"
                  + macro.name()
                  + "' when asked to "
                  + purpose.action()
                  + shown(page.text())
                  + ". Check that the Scroll Exporter app is installed there and that"
                  + " integration.macroName is right.");
      case RenderedResult.Unreadable output -> throw Operation.unusable(purpose, output.reason());
    };
  }

  private static String shown(String text) {
    String excerpt = RemoteText.excerpt(text, List.of());
    return excerpt.isEmpty() ? "" : " (it rendered \"" + excerpt + "\")";
  }
}
