package io.scrollexport.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.annotation.Operation;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scrollexport.connector.ConfluenceMacroConnector;
import io.scrollexport.connector.ScrollExportConnector;
import io.scrollexport.connector.ScrollExportStepConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What alerts look at is there before anything has happened, or they miss the first failure. */
class AlertedSeriesTest {

  private static final Path ALERTS = Path.of("docker/monitoring/alerts.yaml");
  private static final Pattern BY_OUTCOME =
      Pattern.compile(
          "scroll_export_(operations|requests)_seconds_count\\{outcome=~?\"([\\w|]+)\"");

  private record Alerted(String metric, String outcome) {}

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  static Stream<Named<Alerted>> alerted() throws IOException {
    return BY_OUTCOME
        .matcher(Files.readString(ALERTS))
        .results()
        .flatMap(
            use ->
                Arrays.stream(use.group(2).split("\\|"))
                    .map(outcome -> new Alerted(use.group(1), outcome)))
        .distinct()
        .map(alerted -> Named.of(alerted.metric() + ": " + alerted.outcome(), alerted));
  }

  private static Set<String> operations() {
    return Stream.of(
            ScrollExportConnector.class,
            ScrollExportStepConnector.class,
            ConfluenceMacroConnector.class)
        .flatMap(connector -> Arrays.stream(connector.getMethods()))
        .map(method -> method.getAnnotation(Operation.class))
        .filter(Objects::nonNull)
        .map(Operation::id)
        .collect(Collectors.toSet());
  }

  private List<String> operationsOf(String metric, String outcome) {
    return registry.getMeters().stream()
        .map(Meter::getId)
        .filter(id -> id.getName().equals("scroll.export." + metric))
        .filter(id -> outcome.equals(id.getTag("outcome")))
        .map(id -> Objects.toString(id.getTag("operation")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("alerted")
  void isThereForEachOperation(Alerted alerted) {
    Observations.in(registry);

    assertThat(operationsOf(alerted.metric(), alerted.outcome())).containsAll(operations());
  }

  @Test
  void aRequestForATokenIsAmongThem() {
    Observations.in(registry);

    assertThat(operationsOf("requests", "no_answer")).contains("requestToken");
  }

  @Test
  void noSeriesIsOfAnOperationThatThereIsNot() {
    Observations.in(registry);

    assertThat(operationsOf("operations", "success"))
        .containsExactlyInAnyOrderElementsOf(operations());
  }
}
