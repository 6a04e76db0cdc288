package io.scrollexport.protocol.access;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.api.AuthorizedApi;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.BatchExporter;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Operation;
import io.scrollexport.remote.RemoteJson;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The exporter's own REST API, on Cloud and on Data Center. */
record RestExporter(
    AuthorizedApi api, BaseUrl exporterUrl, Authentication authentication, Timeouts timeouts)
    implements Exporter, BatchExporter {

  @Override
  public String start(ExportRequest request) {
    return Operation.jobId(started(request), purpose(request));
  }

  @Override
  public ExportStatus status(String jobId) {
    return Operation.status(reported(jobId), purpose(jobId));
  }

  @Override
  public int perRequest() {
    return 1;
  }

  @Override
  public Asked<String> start(List<ExportRequest> requests) {
    ExportRequest request = requests.getFirst();
    return asked(() -> started(request), answer -> Operation.jobId(answer, purpose(request)));
  }

  @Override
  public Asked<ExportStatus> status(List<String> jobIds) {
    String jobId = jobIds.getFirst();
    return asked(() -> reported(jobId), answer -> Operation.status(answer, purpose(jobId)));
  }

  private RemoteJson started(ExportRequest request) {
    URI uri = exporterUrl.resolve("api", "public", "1", "exports");
    HttpCall call = HttpCall.postJson(uri, request.json(), timeouts);
    return api.exchange(call, purpose(request), authentication);
  }

  private RemoteJson reported(String jobId) {
    URI uri = exporterUrl.resolve("api", "public", "1", "exports", jobId, "status");
    return api.exchange(HttpCall.getJson(uri, timeouts), purpose(jobId), authentication);
  }

  private Purpose purpose(ExportRequest request) {
    return Operation.startExport(request).purpose(exporterUrl);
  }

  private Purpose purpose(String jobId) {
    return Operation.getExportStatus(jobId).purpose(exporterUrl.site());
  }

  /** One question is one request here; 400 and 404 speak of the one page or job. */
  private static <T> Asked<T> asked(Supplier<RemoteJson> asking, Function<RemoteJson, T> reading) {
    RemoteJson answer;
    try {
      answer = asking.get();
    } catch (ExportException e) {
      return e.code() == FailureCode.INVALID_REQUEST || e.code() == FailureCode.NOT_FOUND
          ? new Asked.Answered<>(List.of(new Answer.Refused<>(e)))
          : new Asked.Failed<>(1, e);
    }
    try {
      return new Asked.Answered<>(List.of(new Answer.Given<>(reading.apply(answer))));
    } catch (ExportException e) {
      return new Asked.Answered<>(List.of(new Answer.Refused<>(e)));
    }
  }
}
