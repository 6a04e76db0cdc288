package io.scrollexport.protocol.macro;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.json.StatusFailure;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Operation;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One macro, and how to read what becomes of it.
 *
 * @param macroName for messages
 * @param start whether it makes something happen that must not happen twice
 */
record MacroQuestion<T>(
    String macroName,
    boolean start,
    Writing writing,
    Purpose purpose,
    Function<RemoteJson, T> reading) {

  /** Writes the macro at the moment of sending. */
  interface Writing {
    String written(Instant issuedAt, @Nullable UUID macroId);
  }

  static MacroQuestion<String> start(ExportMacro macro, ExportRequest request, String site) {
    Purpose purpose = Operation.startExport(request).purpose(site);
    return new MacroQuestion<>(
        macro.name(),
        true,
        (issuedAt, macroId) -> macro.startExport(issuedAt, macroId, request.json()),
        purpose,
        json -> Operation.jobId(json, purpose));
  }

  static MacroQuestion<ExportStatus> status(ExportMacro macro, String jobId, String site) {
    Purpose purpose = Operation.getExportStatus(jobId).purpose(site);
    return new MacroQuestion<>(
        macro.name(),
        false,
        (issuedAt, macroId) -> macro.getExportStatus(issuedAt, macroId, jobId),
        purpose,
        json -> Operation.status(json, purpose));
  }

  /**
   * The answer that a result holds.
   *
   * @throws ExportException where it holds none
   */
  T answer(RenderedResult result) {
    return switch (result) {
      case RenderedResult.Success success -> reading.apply(success.json());
      case RenderedResult.Error error ->
          throw StatusFailure.of(error.status(), purpose, error.message(), Optional.empty());
      case RenderedResult.NotRendered page -> throw notRendered(page.text());
      case RenderedResult.Unreadable output -> throw unusable(output.reason());
    };
  }

  /** The failure where an answer came that cannot be used; a start may have been carried out. */
  ExportException unusable(String reason) {
    ExportException failure = Operation.unusable(purpose, reason);
    return start ? failure.uncertain() : failure;
  }

  /** The failure where this stands in the place of a result. */
  ExportException notRendered(RemoteText words) {
    boolean inPassing = RenderedResult.isInPassing(words);
    return new ExportException(
            inPassing ? FailureCode.REMOTE_ERROR : FailureCode.MACRO_NOT_RENDERED,
            "Confluence at "
                + purpose.site()
                + " did not render the macro '"
                + macroName
                + "' when asked to "
                + purpose.action()
                + (words.isEmpty() ? "" : " (it rendered \"" + words + "\")")
                + (inPassing
                    ? ". The job is tried again while retries last."
                    : ". Check that the Scroll Exporter app is installed there and that"
                        + " integration.macroName is right."))
        .saying(words);
  }
}
