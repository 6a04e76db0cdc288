package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.error.ConnectorException;
import io.scrollexport.download.DownloadTurns;
import io.scrollexport.observation.Observation;
import io.scrollexport.settings.Environment;
import io.scrollexport.settings.OperatorSettings;
import io.scrollexport.settings.Surroundings;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That each connector has the time of its own setting, by the name that the runtime gives it. */
class ConnectorTimeTest {

  @AutoClose private final ConfluenceSimulator confluence = ConfluenceSimulator.start();

  @ParameterizedTest
  @CsvSource({
    "io.scrollexport.connector.ScrollExportConnector, export",
    "io.scrollexport.connector.ScrollExportStepConnector, step of many",
    "io.scrollexport.connector.ConfluenceMacroConnector, macro"
  })
  void endsByItsOwnSetting(Class<?> connector, String late) {
    String setting =
        connector
            .getAnnotation(OutboundConnector.class)
            .name()
            .toUpperCase(Locale.ROOT)
            .replace(' ', '_');

    assertThat(withoutTime(setting)).isEqualTo(late);
  }

  /** What has no time where that setting leaves none. */
  private String withoutTime(String setting) {
    SharedParts parts =
        SharedParts.over(
            Surroundings.by(OperatorSettings.from(Environment.ofThisRuntime())),
            DownloadTurns.of(DownloadTurns.DEFAULT, DownloadTurns.LONGEST_WAIT),
            InstantSource.system(),
            System::nanoTime,
            Observation.NONE,
            name ->
                new OperationTime(
                    name.equals(setting) ? Duration.ofNanos(1) : Duration.ofMinutes(1),
                    System::nanoTime));
    ConnectorCall exports = new ConnectorCall(new ScrollExportConnector(parts::exports));
    ConnectorCall steps =
        new ConnectorCall(new ScrollExportStepConnector(parts::steps, parts::batches));
    ConnectorCall macros = new ConnectorCall(new ConfluenceMacroConnector(parts::macros));

    ObjectNode export = Inputs.ofExport(confluence);
    export.putArray("exportRequests").add(export.path("exportRequest"));
    ObjectNode step = new ObjectMapper().createObjectNode().set("scrollExport", export);
    ObjectNode macro =
        Inputs.ofMacro(confluence, "1376268", "50884bd9-0cb8-41d5-98be-f80943c14f96");
    return Stream.of(
            isLate(exports, "startExport", export) ? "export" : "",
            isLate(steps, "startExport", step) ? "step" : "",
            isLate(steps, "startExports", step) ? "of many" : "",
            isLate(macros, "getMacroBody", macro) ? "macro" : "")
        .filter(late -> !late.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Of many exports, those for which there is no time are a result: they wait. */
  private static boolean isLate(ConnectorCall call, String operation, ObjectNode inputs) {
    try {
      JsonNode result = call.run(operation, inputs);
      return result.path("waiting").asInt() > 0;
    } catch (ConnectorException e) {
      return e.getErrorCode().equals("TIMEOUT");
    }
  }
}
