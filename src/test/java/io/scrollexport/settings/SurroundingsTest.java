package io.scrollexport.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.Timeouts;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

  private TargetServer target;

  @BeforeEach
  void start() throws Exception {
    target = new TargetServer(null);
  }

  @AfterEach
  void stop() {
    target.close();
  }

  @Test
  void whatIsNotBlockedIsSent() throws Exception {
    Surroundings surroundings = surroundings(Map.of());
    try (HttpReply api = surroundings.transport().send(call());
        HttpReply download = surroundings.downloads().send(call())) {
      assertThat(api.status()).isEqualTo(200);
      assertThat(download.status()).isEqualTo(200);
    }
  }

  @Test
  void aBlockedUrlIsNotRequestedWhateverItIsFor() {
    Surroundings surroundings =
        surroundings(Map.of("CAMUNDA_CONNECTOR_HTTP_BLOCK_PORT_X", "" + target.uri().getPort()));

    assertThat(code(surroundings.transport())).isEqualTo(FailureCode.INVALID_INPUT);
    assertThat(code(surroundings.downloads())).isEqualTo(FailureCode.DOWNLOAD_URL_REJECTED);
    assertThat(target.requests).isEmpty();
  }

  @Test
  void aBlockedFileIsNotRequestedByWhateverCarriesFiles() {
    Surroundings surroundings =
        Surroundings.by(
            OperatorSettings.from(
                new Environment(
                    Map.of("CAMUNDA_CONNECTOR_HTTP_BLOCK_PORT_X", "" + target.uri().getPort()),
                    property -> null)));
    HttpCall toAnAddress = call().at(List.of(InetAddress.getLoopbackAddress()));

    assertThat(code(call -> surroundings.downloads().send(toAnAddress)))
        .isEqualTo(FailureCode.DOWNLOAD_URL_REJECTED);
    assertThat(target.requests).isEmpty();
  }

  @Test
  void settingsThatCannotBeObeyedFailTheRequestAndNotTheRuntime() {
    Surroundings surroundings =
        surroundings(
            Map.of("CONNECTOR_HTTP_PROXY_HOST", "proxy", "CONNECTOR_HTTP_PROXY_PORT", "many"));

    assertThat(code(surroundings.transport())).isEqualTo(FailureCode.INVALID_INPUT);
    assertThat(code(surroundings.downloads())).isEqualTo(FailureCode.INVALID_INPUT);
    assertThat(target.requests).isEmpty();
  }

  @Test
  void leavesNamesToTheProxy() {
    Surroundings surroundings =
        surroundings(
            Map.of(
                "CONNECTOR_HTTPS_PROXY_HOST", "proxy.example.com",
                "CONNECTOR_HTTPS_PROXY_PORT", "3128",
                "CONNECTOR_HTTP_NON_PROXY_HOSTS", "*.inside.example.com"));

    assertThat(surroundings.proxied()).accepts("files.example.com");
    assertThat(surroundings.proxied()).rejects("files.inside.example.com");
    assertThat(surroundings(Map.of()).proxied()).rejects("files.example.com");
  }

  private static Surroundings surroundings(Map<String, String> environment) {
    return Surroundings.by(OperatorSettings.from(new Environment(environment, property -> null)));
  }

  private FailureCode code(HttpTransport transport) {
    FailureCode[] code = new FailureCode[1];
    assertThatThrownBy(() -> transport.send(call()))
        .isInstanceOfSatisfying(ExportException.class, failure -> code[0] = failure.code());
    return code[0];
  }

  private HttpCall call() {
    return HttpCall.get(target.uri(), Map.of(), Timeouts.DEFAULT);
  }
}
