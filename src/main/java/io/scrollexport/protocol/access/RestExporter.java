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
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Operation;
import io.scrollexport.remote.RemoteJson;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;

/** The exporter's own REST API, on Cloud and on Data Center. */
record RestExporter(
    AuthorizedApi api, BaseUrl exporterUrl, Authentication authentication, Timeouts timeouts)
    implements Exporter {

  @Override
  public int perRequest() {
    return 1;
  }

  @Override
  public Asked<String> start(List<ExportRequest> requests) {
    ExportRequest request = requests.getFirst();
    Purpose purpose = Operation.startExport(request).purpose(exporterUrl);
    URI uri = exporterUrl.resolve("api", "public", "1", "exports");
    HttpCall call = HttpCall.postJson(uri, request.json(), timeouts);
    return asked(call, purpose, Operation::jobId);
  }

  @Override
  public Asked<ExportStatus> status(List<String> jobIds) {
    String jobId = jobIds.getFirst();
    Purpose purpose = Operation.getExportStatus(jobId).purpose(exporterUrl.site());
    URI uri = exporterUrl.resolve("api", "public", "1", "exports", jobId, "status");
    return asked(HttpCall.getJson(uri, timeouts), purpose, Operation::status);
  }

  /** One question is one request here; 400 and 404 speak of the one page or job. */
  private <T> Asked<T> asked(
      HttpCall call, Purpose purpose, BiFunction<RemoteJson, Purpose, T> reading) {
    RemoteJson answer;
    try {
      answer = api.exchange(call, purpose, authentication);
    } catch (ExportException e) {
      return e.code() == FailureCode.INVALID_REQUEST || e.code() == FailureCode.NOT_FOUND
          ? new Asked.Answered<>(List.of(new Answer.Refused<>(e)))
          : new Asked.Failed<>(1, e);
    }
    try {
      return new Asked.Answered<>(List.of(new Answer.Given<>(reading.apply(answer, purpose))));
    } catch (ExportException e) {
      return new Asked.Answered<>(List.of(new Answer.Refused<>(e)));
    }
  }
}
