package io.scrollexport.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.scrollexport.bench.runtime.RuntimeProcess;
import io.scrollexport.bench.runtime.RuntimeSettings;
import io.scrollexport.local.engine.LocalEngine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Spring Boot application of the installation guide, with the very settings that it shows. */
class SpringBootApplicationIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern SETTINGS =
      Pattern.compile("(?s)```yaml\n(camunda:\n.*?\nmanagement:.*?)```");
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Pattern SAID = Pattern.compile("Settings of Scroll Export: .*");
  private static final ZeebeTestEngine ENGINE = LocalEngine.create();

  @TempDir private static Path folder;

  private static RuntimeProcess runtime;

  @BeforeAll
  static void start() throws IOException {
    ENGINE.start();
    runtime =
        RuntimeProcess.start(
            RuntimeProcess.librariesOfThisJvm(),
            Path.of(System.getProperty("shaded.jar")),
            RuntimeSettings.of(ENGINE.getGatewayAddress(), Map.of(), folder)
                .with("spring.main.web-application-type", "servlet")
                .with("spring.config.additional-location", guide().toUri().toString())
                .with("server.port", "0")
                .with("logging.level.org.springframework.boot", "INFO")
                .with("scroll.export.allowed.sites", "example.atlassian.net")
                .properties(),
            Path.of("target/runtimes/spring-boot-application.log"));
    Awaitility.await().atMost(PATIENCE).until(runtime::isUp);
  }

  @AfterAll
  static void stop() {
    runtime.close();
    ENGINE.stop();
  }

  private static Path guide() throws IOException {
    String settings =
        SETTINGS
            .matcher(Files.readString(Path.of("docs/installation.md")))
            .results()
            .map(block -> block.group(1))
            .findFirst()
            .orElseThrow();
    return Files.writeString(folder.resolve("guide.yaml"), settings);
  }

  @Test
  void isReadyWhereTheClusterAnswers() {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(get("health/readiness").statusCode()).isEqualTo(200));
  }

  @Test
  void showsBeforeAnyJobWhatAlertsLookAt() throws Exception {
    assertThat(get("prometheus").body())
        .contains(
            "scroll_export_exports_started_total{integration=\"macro\"} 0.0",
            "scroll_export_operations_seconds_count"
                + "{operation=\"startExport\",outcome=\"UNAUTHORIZED\"} 0");
  }

  @Test
  void saysOnceWhatHolds() {
    assertThat(SAID.matcher(runtime.printed()).results().map(MatchResult::group))
        .singleElement()
        .asString()
        .contains(
            "credentials go to example.atlassian.net, to Atlassian's own authorization servers");
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    String port =
        PORT.matcher(runtime.printed())
            .results()
            .map(line -> line.group(1))
            .findFirst()
            .orElseThrow();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + path))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
