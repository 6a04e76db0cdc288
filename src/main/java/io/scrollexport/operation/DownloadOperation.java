package io.scrollexport.operation;

import io.scrollexport.download.DocumentSink;
import io.scrollexport.download.DownloadRequest;
import io.scrollexport.download.Downloads;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.json.RemoteText;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import java.util.List;
import java.util.function.Function;

/** {@code downloadExport}: from a finished job, or its download URL, to a stored document. */
public final class DownloadOperation {

  private final Downloads downloads;

  /** Downloads by the given part. */
  public DownloadOperation(Downloads downloads) {
    this.downloads = downloads;
  }

  /** Downloads from a URL that the process knows. */
  public <D> ExportedDocument<D> fromUrl(DownloadRequest request, DocumentSink<D> sink) {
    return ExportedDocument.of(null, downloads.download(request, sink));
  }

  /**
   * Asks for the fresh URL of a finished job, so that no credential passes through the process.
   *
   * @param request makes the request for that URL
   */
  public <D> ExportedDocument<D> fromJob(
      Exporter exporter,
      String jobId,
      Function<String, DownloadRequest> request,
      DocumentSink<D> sink) {
    String url = downloadUrl(jobId, exporter.status(jobId));
    return ExportedDocument.of(jobId, downloads.download(request.apply(url), sink));
  }

  private static String downloadUrl(String jobId, ExportStatus status) {
    String job = "Export job " + jobId;
    String message = status.message() == null ? "" : status.message();
    String said = RemoteText.quoted(RemoteText.excerpt(message, List.of()));
    return switch (status.stage()) {
      case RUNNING ->
          throw new ExportException(
              FailureCode.EXPORT_NOT_READY,
              job + " goes on. Download when getExportStatus says that it is finished.");
      case FAILED ->
          throw new ExportException(
              FailureCode.EXPORT_FAILED,
              job + " ended in an error" + said + ". Correct the cause and start a new export.");
      case CANCELLED ->
          throw new ExportException(
              FailureCode.EXPORT_CANCELLED,
              job + " was cancelled" + said + ". Start a new export if it is still wanted.");
      case COMPLETE -> {
        if (status.downloadUrl() == null) {
          throw new ExportException(
              FailureCode.UNEXPECTED_RESPONSE,
              job + " is complete, but the exporter gave no download URL for it.");
        }
        yield status.downloadUrl();
      }
    };
  }
}
