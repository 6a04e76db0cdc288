package io.scrollexport.simulator;

import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_PAGE;
import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.simulator.exporter.ExportFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DownloadTest {
  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2024-10-08T17:27:18Z"));

  @AutoClose
  private final ConfluenceSimulator simulator = ConfluenceSimulator.builder().clock(clock).start();

  private final SimulatorClient client = SimulatorClient.ofDemoUser(simulator);

  @Test
  void bringsADocumentWithNameTypeAndLength() {
    var response = SimulatorClient.download(export(DEMO_PAGE, ExportFormat.WORD));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).startsWith('P', 'K', 3, 4);
    assertThat(response.headers().firstValueAsLong("Content-Length"))
        .hasValue(response.body().length);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .hasValue(
            "attachment; filename=\"Demo-v1-20241008_172721.docx\";"
                + " filename*=UTF-8''Demo-v1-20241008_172721.docx");
  }

  @Test
  void namesTheFileByTitleAndVersion() {
    var response = SimulatorClient.download(export("1376265", ExportFormat.WORD));

    assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("filename=\"_berpr_fung und Freigabe-v12-20241008_172721.docx\"")
        .contains("filename*=UTF-8''%C3%9Cberpr%C3%BCfung%20und%20Freigabe-v12-");
  }

  @Test
  void refusesARequestWithAuthorization() {
    String url = export(DEMO_PAGE, ExportFormat.WORD);

    var response =
        SimulatorClient.send(
            SimulatorClient.request(url).header("Authorization", "Bearer demo-access-token"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(simulator.requests(Endpoint.DOWNLOAD).getFirst().header("Authorization"))
        .isEqualTo("Bearer demo-access-token");
  }

  @Test
  void refusesAWrongOrMissingToken() {
    String url = export(DEMO_PAGE, ExportFormat.WORD);

    assertThat(status(url.substring(0, url.length() - 1))).isEqualTo(401);
    assertThat(status(url + "0")).isEqualTo(401);
    assertThat(status(url.substring(0, url.indexOf('?')))).isEqualTo(401);
    assertThat(status(url.replace("Demo-", "Other-"))).isEqualTo(404);
    assertThat(status(url)).isEqualTo(200);
  }

  @Test
  void refusesATokenAfterFiveMinutes() {
    String url = export(DEMO_PAGE, ExportFormat.WORD);
    clock.advance(Duration.ofMinutes(5));
    assertThat(status(url)).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));

    assertThat(status(url)).isEqualTo(401);
  }

  @Test
  void givesAFreshUrlForEachStatus() {
    String first = export(DEMO_PAGE, ExportFormat.WORD);
    String jobId = simulator.jobs().getFirst().id();

    String second =
        client.macro(ExportMacroText.status(clock.instant(), jobId)).path("downloadUrl").asText();

    assertThat(second).isNotEqualTo(first);
    assertThat(status(first)).isEqualTo(200);
    assertThat(status(second)).isEqualTo(200);
  }

  @Test
  void bringsAPdfFromThePdfExporter() {
    var response = SimulatorClient.download(export("1376265", ExportFormat.PDF));

    String text = new String(response.body(), StandardCharsets.ISO_8859_1);
    assertThat(text).startsWith("%PDF-1.4").endsWith("%%EOF\n").contains("J\u00f6rg Wei\u00df");
    int xref = Integer.parseInt(text.replaceAll("(?s).*startxref\n(\\d+)\n.*", "$1"));
    assertThat(text.substring(xref)).startsWith("xref\n0 ");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/pdf");
  }

  @Test
  void bringsAnArchiveFromTheHtmlExporter() throws IOException {
    var response = SimulatorClient.download(export("1376265", ExportFormat.HTML));

    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/zip");
    try (var zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(zip.getNextEntry().getName()).isEqualTo("index.html");
      assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
          .contains("<h1>Überprüfung und Freigabe</h1>", "Jörg Weiß");
    }
  }

  private int status(String url) {
    return SimulatorClient.download(url).statusCode();
  }

  private String export(String pageId, ExportFormat format) {
    var start =
        ExportMacroText.start(clock.instant(), pageId, DEMO_TEMPLATE).named(format.macroName());
    String jobId = client.macro(start).path("jobId").asText();
    clock.advance(Duration.ofSeconds(3));
    var status = ExportMacroText.status(clock.instant(), jobId).named(format.macroName());
    return client.macro(status).path("downloadUrl").asText();
  }
}
