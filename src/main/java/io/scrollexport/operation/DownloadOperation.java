package io.scrollexport.operation;

import io.scrollexport.download.DownloadRequest;
import io.scrollexport.download.DownloadTurns;
import io.scrollexport.download.Downloads;
import io.scrollexport.download.document.DocumentSink;
import io.scrollexport.download.document.StoredFile;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.remote.RemoteText;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code downloadExport}: from a finished job, or its download URL, to a stored document. */
public final class DownloadOperation {

  private final Downloads downloads;
  private final DownloadTurns turns;

  public DownloadOperation(Downloads downloads, DownloadTurns turns) {
    this.downloads = downloads;
    this.turns = turns;
  }

  public <D> ExportedDocument<D> fromUrl(
      String url, DownloadRequest request, DocumentSink<D> sink) {
    return turns.inTurn(
        request.timeouts().deadline().left(),
        () -> ExportedDocument.of(null, downloads.download(url, request, sink)));
  }

  /**
   * Asks for the fresh URL of a finished job, so that no credential passes through the process.
   *
   * @param known one that was read just now; where the store refuses it, the exporter is asked
   */
  public <D> ExportedDocument<D> fromJob(
      Exporter exporter,
      String jobId,
      Supplier<Optional<String>> known,
      DownloadRequest request,
      DocumentSink<D> sink) {
    return turns.inTurn(
        request.timeouts().deadline().left(),
        () ->
            ExportedDocument.of(
                jobId,
                known
                    .get()
                    .flatMap(url -> downloaded(url, request, sink))
                    .orElseGet(
                        () ->
                            downloads.download(
                                downloadUrl(jobId, exporter.status(jobId)), request, sink))));
  }

  /** Empty where the store refuses the link. */
  private <D> Optional<StoredFile<D>> downloaded(
      String url, DownloadRequest request, DocumentSink<D> sink) {
    try {
      return Optional.of(downloads.download(url, request, sink));
    } catch (ExportException e) {
      if (e.code() != FailureCode.DOWNLOAD_EXPIRED && e.code() != FailureCode.INVALID_REQUEST) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private static String downloadUrl(String jobId, ExportStatus status) {
    String job = "Export job " + RemoteText.of(jobId);
    String said = status.message() == null ? "" : status.message().quoted();
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
        yield status.downloadUrl().raw();
      }
    };
  }
}
