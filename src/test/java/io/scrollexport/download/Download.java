package io.scrollexport.download;

import io.scrollexport.download.document.DocumentSink;
import io.scrollexport.download.document.StoredFile;
import io.scrollexport.download.host.AllowedHosts;
import io.scrollexport.download.host.HomeSite;
import io.scrollexport.download.host.HostNames;
import io.scrollexport.download.host.SignIn;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.NameLookup;
import io.scrollexport.http.Timeouts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** A download to try: everything has a value that suits a server on the loopback address. */
final class Download {

  static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

  private HttpTransport transport = Transport.DIRECT;
  private InstantSource clock = InstantSource.fixed(NOW);
  private HostNames names = NameLookup::addresses;
  private final String url;
  private AllowedHosts hosts = AllowedHosts.of("127.0.0.1", List.of());
  private HomeSite home =
      HomeSite.withoutSignIn(BaseUrl.from("https://example.atlassian.net/wiki"));
  private @Nullable String fileName;
  private @Nullable Duration timeToLive;
  private long maxBytes = DownloadRequest.BYTES_PER_MEGABYTE;
  private Timeouts timeouts = new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20));
  private Duration timeLimit = DownloadRequest.DEFAULT_TIME_LIMIT;
  private FileOrigin origin = new FileOrigin("scroll-word-export-job", null, null);

  private Download(String url) {
    this.url = url;
  }

  static Download of(String url) {
    return new Download(url);
  }

  Download over(HttpTransport transport) {
    this.transport = transport;
    return this;
  }

  Download by(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  Download resolving(HostNames names) {
    this.names = names;
    return this;
  }

  Download allowing(String own, String... further) {
    this.hosts = AllowedHosts.of(own, List.of(further));
    return this;
  }

  /** With the sign-in of an exporter on Data Center. */
  Download signedInAt(String exporterUrl, boolean isNamedByExporter) {
    this.home =
        new HomeSite(
            BaseUrl.from(exporterUrl), new SignIn("Basic secret", "account"), isNamedByExporter);
    return this;
  }

  Download named(String fileName) {
    this.fileName = fileName;
    return this;
  }

  Download living(Duration timeToLive) {
    this.timeToLive = timeToLive;
    return this;
  }

  Download atMost(long bytes) {
    this.maxBytes = bytes;
    return this;
  }

  Download within(Timeouts timeouts, Duration timeLimit) {
    this.timeouts = timeouts;
    this.timeLimit = timeLimit;
    return this;
  }

  Download from(FileOrigin origin) {
    this.origin = origin;
    return this;
  }

  <D> StoredFile<D> into(DocumentSink<D> sink) {
    return new Downloads(transport, clock, names)
        .download(
            url,
            new DownloadRequest(
                hosts,
                home,
                fileName,
                timeToLive,
                maxBytes,
                timeouts,
                timeLimit,
                origin,
                home.credentials()),
            sink);
  }

  /** The failure with which it ends. */
  ExportException failure(DocumentSink<?> sink) {
    return Assertions.catchThrowableOfType(ExportException.class, () -> into(sink));
  }
}
