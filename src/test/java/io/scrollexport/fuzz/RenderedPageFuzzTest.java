package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scrollexport.confluence.rendering.Rendered;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.protocol.macro.ExportMacro;
import io.scrollexport.protocol.macro.MacroExporter;
import io.scrollexport.remote.RemoteContent;
import java.time.Duration;

/** What Confluence renders for one macro. */
class RenderedPageFuzzTest {

  @FuzzTest(maxDuration = Samples.LONG)
  void anyPage(byte[] page) {
    RemoteContent html = new RemoteContent(new String(page, UTF_8), Claims.CREDENTIALS);
    MacroExporter exporter =
        new MacroExporter(
            (fragment, action) ->
                new Rendered(html, Samples.NOW, Duration.ofSeconds(1), Samples.NOW.plusSeconds(90)),
            new SiteClocks(Samples.CLOCK, System::nanoTime)
                .of(BaseUrl.from("https://example.atlassian.net/wiki")),
            new ExportMacro("scroll-word-export-job", "Fuzzer"),
            "example.atlassian.net");
    try {
      Claims.id(exporter.start(Samples.REQUEST));
    } catch (ExportException e) {
      Claims.failure(e);
    }
    try {
      Claims.status(exporter.status("51542b60"));
    } catch (ExportException e) {
      Claims.failure(e);
    }
  }
}
