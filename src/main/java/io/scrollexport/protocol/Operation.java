package io.scrollexport.protocol;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;

/**
 * One of the exporter's two operations, in words for messages and with the reader of its answer.
 * Both integrations have the same ones.
 *
 * @param action goes on from "asked to"
 * @param ifNotFound what to check where the exporter answers 404
 */
public record Operation(String action, String ifNotFound) {

  public static Operation startExport(ExportRequest request) {
    return new Operation(
        "start the export of page " + request.pageId(),
        "Check exportRequest.pageId and exportRequest.templateId, and that the user may see both.");
  }

  public static Operation getExportStatus(String jobId) {
    return new Operation(
        "report on export job " + RemoteText.of(jobId),
        "The exporter forgets a job ten minutes after its end, and never knew one that was started"
            + " with another exporter or macro: check exportJobId and the integration, and ask for the"
            + " status sooner.");
  }

  public Purpose purpose(String site) {
    return new Purpose("The exporter", site, action, ifNotFound);
  }

  /** So many starts at once. */
  public static Operation startExports(int count) {
    return new Operation("start " + count + " exports", "Check integration.baseUrl.");
  }

  /** So many questions at once. */
  public static Operation getExportStatuses(int count) {
    return new Operation("report on " + count + " export jobs", "Check integration.baseUrl.");
  }

  /** The purpose of a request to the exporter's own address, which may be the wrong one. */
  public Purpose purpose(BaseUrl exporterUrl) {
    return new Purpose(
        "The exporter",
        exporterUrl.site(),
        action,
        ifNotFound
            + " Or integration.exporterUrl is wrong: it is the exporter's address without"
            + " /api/public/1, on Data Center with the path of its servlet.");
  }

  /** The ID of the job that was started; where it cannot be used, the job may go on without it. */
  public static String jobId(RemoteJson answer, Purpose purpose) {
    return answer
        .id("jobId")
        .orElseThrow(
            () -> unusable(purpose, "its answer holds no job ID that can be used").uncertain());
  }

  /** How the job stands. */
  public static ExportStatus status(RemoteJson answer, Purpose purpose) {
    ExportStatus status = ExportStatus.from(answer);
    if (status == null) {
      throw unusable(purpose, "its answer holds no status");
    }
    return status;
  }

  /** An answer that is not what the protocol describes. */
  public static ExportException unusable(Purpose purpose, String reason) {
    return new ExportException(
        FailureCode.UNEXPECTED_RESPONSE,
        purpose.who()
            + " gave no usable answer when asked to "
            + purpose.action()
            + ": "
            + reason
            + ". Check that integration.macroName or integration.exporterUrl is that of a Scroll"
            + " Exporter.");
  }
}
