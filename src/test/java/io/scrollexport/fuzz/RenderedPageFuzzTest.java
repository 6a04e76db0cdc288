package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scrollexport.confluence.rendering.Rendered;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.protocol.macro.AnsweredTogether;
import io.scrollexport.protocol.macro.ExportMacro;
import io.scrollexport.protocol.macro.MacroBatch;
import io.scrollexport.remote.RemoteContent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What Confluence renders for one macro. */
class RenderedPageFuzzTest {

  private static final BaseUrl SITE = BaseUrl.from("https://example.atlassian.net/wiki");

  @FuzzTest(maxDuration = Samples.LONG)
  void anyPage(byte[] page) {
    RemoteContent html = new RemoteContent(new String(page, UTF_8), Claims.CREDENTIALS);
    MacroBatch exporter =
        new MacroBatch(
            (fragment, action) ->
                new Rendered(
                    html,
                    Samples.NOW,
                    Duration.ofSeconds(1),
                    () -> Optional.of(Samples.NOW.plusSeconds(90))),
            new SiteClocks(Samples.CLOCK, System::nanoTime).of(SITE),
            new ExportMacro("scroll-word-export-job", "Fuzzer"),
            SITE,
            new AnsweredTogether(),
            1,
            Integer.MAX_VALUE);
    try {
      Claims.id(exporter.start(List.of(Samples.REQUEST)).only());
    } catch (ExportException e) {
      Claims.failure(e);
    }
    try {
      Claims.status(exporter.status(List.of("51542b60")).only());
    } catch (ExportException e) {
      Claims.failure(e);
    }
  }
}
