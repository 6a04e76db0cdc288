package io.scrollexport.simulator.exporter;

import io.scrollexport.simulator.http.Handler;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.site.Caller;
import io.scrollexport.simulator.site.SignIn;
import io.scrollexport.simulator.site.Users;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The exporters' own REST API, on Cloud for bearer tokens only, on Data Center below a servlet path
 * for Basic authentication too. Same JSON as the macro's; errors are HTTP statuses as well.
 */
public final class ExporterRestApi {
  private final Clock clock;
  private final Users users;
  private final ExportJobs jobs;
  private final Downloads downloads;

  /** Serves these jobs to these users. */
  public ExporterRestApi(Clock clock, Users users, ExportJobs jobs, Downloads downloads) {
    this.clock = clock;
    this.users = users;
    this.jobs = jobs;
    this.downloads = downloads;
  }

  /** What is done for a caller at one of the exporters. */
  @FunctionalInterface
  private interface Use {
    String by(Caller caller, ExportFormat format) throws ExporterException;
  }

  /** {@code POST …/api/public/1/exports}. */
  public Handler start() {
    return (request, path) ->
        answer(
            request,
            path,
            (caller, format) -> {
              String type = String.valueOf(request.header("Content-Type"));
              if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
                throw new ExporterException(415, "The request has to be JSON.");
              }
              ExportRequest parsed = ExportRequest.parse(request.body());
              return ExporterJson.started(
                  jobs.start(format, caller.user(), parsed, null, clock.instant()));
            });
  }

  /** {@code GET …/api/public/1/exports/{jobId}/status}. */
  public Handler status() {
    return (request, path) ->
        answer(
            request,
            path,
            (caller, format) -> {
              String jobId = path.getOrDefault("jobId", "");
              ExportJob job = jobs.find(format, caller.user(), jobId);
              return ExporterJson.status(
                  job.at(clock.instant()),
                  () ->
                      path.containsKey("servlet")
                          ? downloads.artifactUrl(job)
                          : downloads.url(job));
            });
  }

  /**
   * {@code GET …/api/artifacts/{jobId}/{file}}: the files on Data Center, for the job's owner;
   * whoever does not sign in is told to.
   */
  public Handler artifact() {
    return (request, path) -> {
      Optional<Caller> caller = users.caller(request);
      if (caller.isEmpty()) {
        return json(401, ExporterJson.error(401, "Authentication is required."))
            .with("WWW-Authenticate", "Basic realm=\"Confluence\"");
      }
      return jobs.find(path.getOrDefault("jobId", ""))
          .filter(job -> job.owner().equals(caller.get().user()))
          .map(job -> downloads.artifact(job, path.getOrDefault("file", "")))
          .orElseGet(() -> json(403, ExporterJson.error(403, "The file is somebody else's.")));
    };
  }

  private Response answer(ReceivedRequest request, Map<String, String> path, Use use) {
    boolean cloud = !path.containsKey("servlet");
    String exporter = path.getOrDefault(cloud ? "host" : "servlet", "scroll-office");
    try {
      ExportFormat format =
          ExportFormat.ofServlet(exporter)
              .orElseThrow(() -> new ExporterException(404, "No such exporter."));
      Optional<Caller> caller =
          users
              .caller(request)
              .filter(
                  c ->
                      c.signIn() == SignIn.ACCESS_TOKEN
                          || !cloud && c.signIn() == SignIn.API_TOKEN);
      return json(
          200,
          use.by(
              caller.orElseThrow(() -> new ExporterException(401, "Authentication is required.")),
              format));
    } catch (ExporterException e) {
      return json(e.status(), ExporterJson.error(e.status(), e.getMessage()));
    }
  }

  private static Response json(int status, String json) {
    return Response.text(status, "application/json;charset=UTF-8", json);
  }
}
