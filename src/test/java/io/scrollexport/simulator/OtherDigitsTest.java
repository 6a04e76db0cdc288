package io.scrollexport.simulator;

import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_PAGE;
import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.simulator.fault.Faults;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The simulator on the machine of somebody whose language has digits of its own. */
@Isolated("the locale is the whole JVM's")
class OtherDigitsTest {

  private final Locale usual = Locale.getDefault();
  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2024-10-08T17:27:18Z"));

  @AutoClose
  private final ConfluenceSimulator simulator = ConfluenceSimulator.builder().clock(clock).start();

  private final SimulatorClient client = SimulatorClient.ofDemoUser(simulator);

  @BeforeEach
  void speakArabic() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @Test
  void makesPdfFilesThatCanBeRead() {
    String macro = "scroll-pdf-export-job";
    var start = ExportMacroText.start(clock.instant(), DEMO_PAGE, DEMO_TEMPLATE).named(macro);
    String jobId = client.macro(start).path("jobId").asText();
    clock.advance(Duration.ofSeconds(3));
    var status = ExportMacroText.status(clock.instant(), jobId).named(macro);
    String url = client.macro(status).path("downloadUrl").asText();

    var response = SimulatorClient.download(url);

    assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("filename=\"Demo-v1-20241008_172721.pdf\"");
    assertThat(new String(response.body(), StandardCharsets.ISO_8859_1))
        .containsPattern("\nxref\n0 [0-9]+\n0000000000 65535 f \n[0-9]{10} 00000 n \n")
        .containsPattern("/Contents [0-9]+ 0 R")
        .containsPattern("\nstartxref\n[0-9]+\n%%EOF\n$");
  }

  @Test
  void answersInJsonThatCanBeRead() throws Exception {
    simulator.fault(Endpoint.DOWNLOAD, Faults.status(500));

    var response = SimulatorClient.download(simulator.urls().exporter() + "/download/x.pdf");

    assertThat(new ObjectMapper().readTree(response.body()).path("statusCode").asInt())
        .isEqualTo(500);
  }
}
