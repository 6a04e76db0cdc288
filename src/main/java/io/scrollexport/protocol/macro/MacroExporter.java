package io.scrollexport.protocol.macro;

import io.scrollexport.confluence.Fragment;
import io.scrollexport.confluence.Rendered;
import io.scrollexport.confluence.Rendering;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.json.StatusFailure;
import io.scrollexport.http.site.SiteClock;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Operation;
import io.scrollexport.remote.RemoteJson;
import java.util.Optional;

/**
 * The exporter behind its hidden macro: Confluence renders a fragment, the output is the answer. A
 * fragment whose time the exporter rejects is sent once more, with the time corrected.
 *
 * @param clock the site's
 * @param site for messages
 */
public record MacroExporter(Rendering rendering, SiteClock clock, ExportMacro macro, String site)
    implements Exporter {

  @Override
  public String start(ExportRequest request) {
    Operation operation = Operation.startExport(request);
    RemoteJson json =
        answer(
            (issuedAt, macroId) -> macro.startExport(issuedAt, macroId, request.json()),
            operation.purpose(site));
    return Operation.jobId(json, operation.purpose(site));
  }

  @Override
  public ExportStatus status(String jobId) {
    Operation operation = Operation.getExportStatus(jobId);
    RemoteJson json =
        answer(
            Fragment.question(
                (issuedAt, macroId) -> macro.getExportStatus(issuedAt, macroId, jobId)),
            operation.purpose(site));
    return Operation.status(json, operation.purpose(site));
  }

  private RemoteJson answer(Fragment fragment, Purpose purpose) {
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

  private RemoteJson json(RenderedResult result, Purpose purpose) {
    return switch (result) {
      case RenderedResult.Success success -> success.json();
      case RenderedResult.Error error ->
          throw StatusFailure.of(error.status(), purpose, error.message(), Optional.empty());
      case RenderedResult.NotRendered page -> throw notRendered(page, purpose);
      case RenderedResult.Unreadable output -> throw Operation.unusable(purpose, output.reason());
    };
  }

  private ExportException notRendered(RenderedResult.NotRendered page, Purpose purpose) {
    String text = page.text().toString();
    return new ExportException(
        page.inPassing() ? FailureCode.REMOTE_ERROR : FailureCode.MACRO_NOT_RENDERED,
        "Confluence at "
            + site
            + " did not render the macro '"
            + macro.name()
            + "' when asked to "
            + purpose.action()
            + (text.isEmpty() ? "" : " (it rendered \"" + text + "\")")
            + (page.inPassing()
                ? ". The job is tried again while retries last."
                : ". Check that the Scroll Exporter app is installed there and that"
                    + " integration.macroName is right."));
  }
}
