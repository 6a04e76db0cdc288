package io.scrollexport.simulator.exporter;

import io.scrollexport.simulator.document.ExportedFile;
import io.scrollexport.simulator.http.Handler;
import io.scrollexport.simulator.http.PercentEncoding;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.site.Pages;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code GET /download/{file}?jwt=…}: the finished files. The URL carries its own credential, good
 * for five minutes; a request that brings an {@code Authorization} header besides is refused.
 */
public final class Downloads implements Handler {
  /** So many files are kept; any can be made anew. */
  private static final int FILES = 100;

  private static final Duration URL_VALIDITY = Duration.ofMinutes(5);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String exporterUrl;
  private final Clock clock;
  private final Pages pages;
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private record Grant(ExportJob job, Instant expiresAt) {}

  /**
   * Serves below a base URL.
   *
   * @param exporterUrl without a slash at its end
   */
  public Downloads(String exporterUrl, Clock clock, Pages pages) {
    this.exporterUrl = exporterUrl;
    this.clock = clock;
    this.pages = pages;
  }

  /** The ID of the job whose link carries that credential, whether it is still good or not. */
  public Optional<String> job(String jwt) {
    return Optional.ofNullable(grants.get(jwt)).map(grant -> grant.job().id());
  }

  /** A fresh URL for the file of a finished job. */
  String url(ExportJob job) {
    Instant forgotten = clock.instant().minus(URL_VALIDITY);
    grants.values().removeIf(grant -> grant.expiresAt().isBefore(forgotten));
    String jwt = part(18) + "." + part(60) + "." + part(32);
    grants.put(jwt, new Grant(job, clock.instant().plus(URL_VALIDITY)));
    return exporterUrl + "/download/" + PercentEncoding.encode(fileName(job)) + "?jwt=" + jwt;
  }

  /** The URL of a finished job's file on Data Center, good for as long as the job is known. */
  String artifactUrl(ExportJob job) {
    return "%s/confluence/plugins/servlet/%s/api/artifacts/%s/%s"
        .formatted(
            exporterUrl, job.format().servlet(), job.id(), PercentEncoding.encode(fileName(job)));
  }

  /** The file of a job on Data Center. */
  Response artifact(ExportJob job, String file) {
    return fileName(job).equals(file) ? answer(job) : error(404, "The file was not found.");
  }

  @Override
  public Response handle(ReceivedRequest request, Map<String, String> path) {
    if (request.header("Authorization") != null) {
      return error(400, "Only one authentication mechanism is allowed.");
    }
    String jwt = request.parameter("jwt");
    Grant grant = jwt == null ? null : grants.get(jwt);
    if (grant == null || grant.expiresAt().isBefore(clock.instant())) {
      return error(401, "The download link is invalid or has expired.");
    }
    if (!fileName(grant.job()).equals(path.get("file"))) {
      return error(404, "The file was not found.");
    }
    return answer(grant.job());
  }

  private Response answer(ExportJob job) {
    byte[] file = kept(job);
    return Response.bytes(200, job.format().contentType(), file)
        .with("Content-Disposition", disposition(fileName(job)))
        .with("Cache-Control", "no-store");
  }

  private byte[] kept(ExportJob job) {
    synchronized (files) {
      byte[] file = files.computeIfAbsent(job.id(), id -> file(job));
      if (files.size() > FILES) {
        files.remove(files.keySet().iterator().next());
      }
      return file;
    }
  }

  private byte[] file(ExportJob job) {
    List<Pages.PageInTree> content =
        job.request().descendants()
            ? pages.tree(job.page(), job.owner())
            : List.of(new Pages.PageInTree(job.page(), 0));
    return switch (job.format()) {
      case WORD -> ExportedFile.word(content, job.endsAt());
      case PDF -> ExportedFile.pdf(content);
      case HTML -> ExportedFile.htmlArchive(content);
    };
  }

  private static String fileName(ExportJob job) {
    String title = job.page().title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
    return "%s-v%s-%s.%s"
        .formatted(
            title, job.page().version(), STAMP.format(job.endsAt()), job.format().extension());
  }

  private static String disposition(String fileName) {
    String ascii = fileName.replaceAll("[^ -~]", "_");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(ascii, PercentEncoding.encode(fileName));
  }

  private static Response error(int status, String message) {
    return Response.text(
        status, "application/json;charset=UTF-8", ExporterJson.error(status, message));
  }

  private static String part(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
