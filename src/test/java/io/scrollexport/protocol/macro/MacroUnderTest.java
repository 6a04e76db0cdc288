package io.scrollexport.protocol.macro;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scrollexport.confluence.rendering.Rendering;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.site.SiteClock;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Reference;
import io.scrollexport.protocol.Requests;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteContent;
import io.scrollexport.simulator.MovableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An exporter behind a macro whose renderings a test makes up, with our clock and the site's. */
final class MacroUnderTest {

  static final ExportRequest REQUEST = Requests.of("1376263", Reference.TEMPLATE_ID);

  /** What the exporter says where it does not take the time of a fragment. */
  static final String REJECTED = Reference.text("error.html");

  private static final BaseUrl SITE = BaseUrl.from("https://example.com");

  final MovableClock ours = MovableClock.standingAt(Instant.now());
  final SiteClock clock = new SiteClocks(ours, ours::nanos).of(SITE);

  /** The times of the fragments. */
  final List<Instant> issued = new ArrayList<>();

  Exporter exporter(Rendering rendering) {
    return new MacroBatch(
        rendering,
        clock,
        new ExportMacro("word", "app"),
        SITE,
        new AnsweredTogether(),
        1,
        Integer.MAX_VALUE);
  }

  static ExportException failure(Exporter exporter) {
    return catchThrowableOfType(ExportException.class, () -> exporter.start(REQUEST));
  }

  static RemoteContent html(String html) {
    return new RemoteContent(html, Credentials.NONE);
  }
}
