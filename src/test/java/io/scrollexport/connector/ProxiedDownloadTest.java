package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.download.DownloadTurns;
import io.scrollexport.http.ClosedPort;
import io.scrollexport.observation.Observation;
import io.scrollexport.settings.Environment;
import io.scrollexport.settings.OperatorSettings;
import io.scrollexport.settings.RecordingProxy;
import io.scrollexport.settings.Surroundings;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** That downloads, too, go through the proxy of the operators, which alone may know the name. */
class ProxiedDownloadTest {

  @AutoClose private final ConfluenceSimulator confluence = ConfluenceSimulator.start();

  @Test
  void asksTheProxyForTheHostByItsName() throws Exception {
    try (ClosedPort nowhere = new ClosedPort();
        RecordingProxy proxy =
            RecordingProxy.leadingTo(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), nowhere.number()))) {
      SharedParts parts =
          SharedParts.over(
              Surroundings.by(
                  OperatorSettings.from(
                      new Environment(
                          Map.of(
                              "CONNECTOR_HTTPS_PROXY_HOST",
                              "localhost",
                              "CONNECTOR_HTTPS_PROXY_PORT",
                              Integer.toString(proxy.port())),
                          property -> null))),
              DownloadTurns.of(DownloadTurns.DEFAULT, DownloadTurns.LONGEST_WAIT),
              InstantSource.system(),
              System::nanoTime,
              Observation.NONE,
              OperationTime::of);
      ObjectNode inputs =
          Inputs.ofExport(confluence)
              .put("downloadUrl", "https://nobody-knows.exporter.k15t.app/x.docx");

      assertThatThrownBy(
              () ->
                  new ConnectorCall(new ScrollExportConnector(parts::exports))
                      .run("downloadExport", inputs))
          .hasMessageStartingWith("CONNECTION_FAILED: ");
      assertThat(proxy.heads)
          .isNotEmpty()
          .allSatisfy(
              head -> assertThat(head).startsWith("CONNECT nobody-knows.exporter.k15t.app:443 "));
    }
  }
}
