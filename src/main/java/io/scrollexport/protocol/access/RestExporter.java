package io.scrollexport.protocol.access;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.AuthorizedApi;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Operation;
import java.net.URI;

/** The exporter's own REST API, on Cloud and on Data Center. */
record RestExporter(
    AuthorizedApi api, BaseUrl exporterUrl, Authentication authentication, Timeouts timeouts)
    implements Exporter {

  @Override
  public String start(ExportRequest request) {
    Purpose purpose = Operation.startExport(request).purpose(exporterUrl);
    URI uri = exporterUrl.resolve("api", "public", "1", "exports");
    HttpCall call = HttpCall.postJson(uri, request.json(), timeouts);
    return Operation.jobId(api.exchange(call, purpose, authentication), purpose);
  }

  @Override
  public ExportStatus status(String jobId) {
    Purpose purpose = Operation.getExportStatus(jobId).purpose(exporterUrl.site());
    URI uri = exporterUrl.resolve("api", "public", "1", "exports", jobId, "status");
    HttpCall call = HttpCall.getJson(uri, timeouts);
    return Operation.status(api.exchange(call, purpose, authentication), purpose);
  }
}
