package io.scrollexport.process;

import static io.scrollexport.failure.FailureCode.DOCUMENT_NOT_STORED;
import static io.scrollexport.failure.FailureCode.DOWNLOAD_EXPIRED;
import static io.scrollexport.failure.FailureCode.DOWNLOAD_INCOMPLETE;
import static io.scrollexport.failure.FailureCode.DOWNLOAD_TOO_LARGE;
import static io.scrollexport.failure.FailureCode.DOWNLOAD_URL_REJECTED;
import static io.scrollexport.failure.FailureCode.EXPORT_CANCELLED;
import static io.scrollexport.failure.FailureCode.EXPORT_FAILED;
import static io.scrollexport.failure.FailureCode.EXPORT_NOT_READY;

import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Faults;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What keeps a file from becoming a document. */
@OnSharedCamunda
class ErrorDownloadIT {

  static Stream<ErrorCase> cases() {
    return Stream.of(
        ErrorCase.downloading(EXPORT_NOT_READY, "never-ends"),
        ErrorCase.downloading(EXPORT_FAILED, "fails"),
        ErrorCase.downloading(EXPORT_CANCELLED, "cancelled"),
        new ErrorCase(
            DOWNLOAD_URL_REJECTED,
            "downloadExport",
            (site, inputs) -> inputs.put("downloadUrl", "https://files.example.com/report.docx")),
        ErrorCase.downloadAnswered(DOWNLOAD_EXPIRED, Faults.status(410)),
        ErrorCase.downloading(
            DOWNLOAD_TOO_LARGE,
            (site, inputs) -> {
              inputs.put("maxSizeInMegabytes", 1);
              inputs.put("fileName", "report.docx");
              site.fault(Endpoint.DOWNLOAD, Faults.bodyOfSize(2_000_000));
            }),
        ErrorCase.downloading(
            DOWNLOAD_INCOMPLETE,
            (site, inputs) -> {
              inputs.put("fileName", "report.docx");
              site.fault(
                  Endpoint.DOWNLOAD,
                  10,
                  (normal, clock) ->
                      Faults.cutBody(0.5)
                          .apply(
                              () -> Faults.bodyOfSize(10_000).apply(normal, clock).response(),
                              clock));
            }),
        ErrorCase.downloading(
            DOCUMENT_NOT_STORED,
            (site, inputs) -> inputs.put("fileName", ErrorDocumentStore.REFUSED + ".docx")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void endsInADocumentedIncident(ErrorCase error) {
    ErrorProcess.assertEndsAsDocumented(error);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isCaughtByABoundaryEvent(ErrorCase error) {
    ErrorProcess.assertIsCaught(error);
  }
}
