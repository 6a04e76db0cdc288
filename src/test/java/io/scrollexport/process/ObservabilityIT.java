package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static io.scrollexport.process.ProcessTest.CONFLUENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.http.Delivery;
import io.scrollexport.simulator.http.LoopbackServer.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The table of metrics, the alerts and the dashboard, beside what the runtime exposes. */
@Isolated("the registry of metrics is the whole JVM's")
class ObservabilityIT {

  private static final Path DOCUMENT = Path.of("docs/observability.md");
  private static final Path ALERTS = Path.of("docker/monitoring/alerts.yaml");
  private static final Path DASHBOARD = Path.of("docker/monitoring/dashboards/scroll-export.json");

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(scroll_export_\\w+)` \\| (\\w+) \\|");
  private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (scroll_export_\\w+) (\\w+)$");
  private static final Pattern USE =
      Pattern.compile("(scroll_export_\\w+)(?:\\{(\\w+)[=!~]+[^}]*})?");

  private static final PrometheusMeterRegistry PROMETHEUS =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private static String scraped;

  @BeforeAll
  static void scrapeAfterAnExport() {
    Metrics.addRegistry(PROMETHEUS);
    CONFLUENCE.fault(
        Endpoint.CONVERSION,
        (normal, clock) ->
            new Reply(normal.get().with("X-RateLimit-Remaining", "17"), Delivery.WHOLE));
    ProcessInstance export =
        CAMUNDA.start(
            "scroll-export",
            ProcessTest.export(ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE));
    ProcessTest.advanceUntil(export, i -> i.isEnded() || !i.incidents().isEmpty());
    assertThat(export.incidents()).isEmpty();
    scraped = PROMETHEUS.scrape();
  }

  @AfterAll
  static void leave() {
    Metrics.removeRegistry(PROMETHEUS);
  }

  @Test
  void theTableIsWhatTheRuntimeExposes() throws IOException {
    assertThat(byName(ROW, Files.readString(DOCUMENT)))
        .isEqualTo(byName(TYPE, scraped))
        .isNotEmpty();
  }

  @Test
  void theExportIsInIt() {
    assertThat(scraped)
        .containsPattern("(?m)^scroll_export_exports_started_total\\{integration=\"macro\"} 1")
        .containsPattern("(?m)^scroll_export_exports_seconds_count\\{outcome=\"complete\"} 1")
        .containsPattern("(?m)^scroll_export_site_quota_remaining\\{site=\"127.0.0.1:\\d+\"} 17");
  }

  @Test
  void dashboardAndAlertsAskForWhatIsThere() throws IOException {
    List<String> queries = new ArrayList<>();
    new ObjectMapper()
        .readTree(DASHBOARD.toFile())
        .findValues("expr")
        .forEach(query -> queries.add(query.asText()));
    assertThat(queries).hasSizeGreaterThan(12);
    queries.add(Files.readString(ALERTS));

    assertThat(queries).allSatisfy(ObservabilityIT::asksForWhatIsThere);
  }

  private static void asksForWhatIsThere(String query) {
    List<MatchResult> uses = USE.matcher(query).results().toList();
    assertThat(uses).isNotEmpty();
    for (MatchResult use : uses) {
      String labels = use.group(2) == null ? "" : "\\{(?:[^}]*,)?" + use.group(2) + "=";
      assertThat(scraped)
          .containsPattern("(?m)^" + use.group(1) + (labels.isEmpty() ? "[ {]" : labels));
    }
  }

  @Test
  void theDocumentTellsOfEachAlertAndHowUrgentItIs() throws IOException {
    List<String> alerts =
        Pattern.compile("(?s)alert: (\\w+).*?severity: (\\w+)")
            .matcher(Files.readString(ALERTS))
            .results()
            .map(alert -> "| `" + alert.group(1) + "` | " + alert.group(2) + " |")
            .toList();

    assertThat(alerts).hasSize(8);
    assertThat(Files.readString(DOCUMENT)).contains(alerts);
  }

  private static Map<String, String> byName(Pattern pattern, String text) {
    Map<String, String> kinds = new TreeMap<>();
    pattern.matcher(text).results().forEach(row -> kinds.put(row.group(1), row.group(2)));
    return kinds;
  }
}
