package io.scrollexport.connector.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.connector.input.connection.ConnectionInput;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.download.host.HomeSite;
import io.scrollexport.remote.Credentials;
import io.scrollexport.settings.AllowedSites;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which downloads may send the integration's sign-in at all. */
class DownloadSignInTest {

  private final ObjectNode variables = new ObjectMapper().createObjectNode();

  private HomeSite home(String type, String url) {
    variables
        .putObject("integration")
        .put("type", type)
        .put(type.equals("rest") ? "exporterUrl" : "baseUrl", url);
    ConnectionInput connection = InputBinding.bind(ConnectionInput.class, variables);
    return InputBinding.bind(DownloadExportInput.class, variables)
        .request(
            connection,
            connection.integration().integration(new AllowedSites(List.of())),
            new AllowedSites(List.of()),
            connection.limits().timeouts(),
            Credentials.NONE)
        .home();
  }

  private void signIn() {
    variables.putObject("authentication").put("type", "bearer").put("token", "a-token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://scroll-word.us.exporter.k15t.app",
        "https://SCROLL-PDF.EU.Exporter.K15T.app/",
        "https://a.exporter.k15t.app:8443/base"
      })
  void noneOfTheExportersOwnHostsOnCloud(String url) {
    signIn();

    assertThat(home("rest", url).signIn()).isNull();
  }

  @Test
  void noneThroughConfluence() {
    signIn();

    assertThat(home("macro", "https://wiki.example.com/confluence").signIn()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://wiki.example.com/confluence/plugins/servlet/scroll-pdf",
        "https://exporter.k15t.app.example.com"
      })
  void thoseOfAnExporterOnDataCenter(String url) {
    signIn();

    HomeSite home = home("rest", url);

    assertThat(home.signIn()).isNotNull();
    assertThat(home.isNamedByExporter()).isFalse();
    assertThat(home.toString()).doesNotContain("a-token");
    variables.put("exportJobId", "0f517c20");
    assertThat(home("rest", url).isNamedByExporter()).isTrue();
  }

  @Test
  void onlyOfTheKindsThatTheRestApiTakes() {
    variables
        .putObject("authentication")
        .put("type", "oauth-client-credentials-flow")
        .put("clientId", "id")
        .put("clientSecret", "secret");

    assertThatThrownBy(() -> home("rest", "https://wiki.example.com/confluence"))
        .hasMessageStartingWith("INVALID_INPUT: authentication.type must be bearer or basic");
  }
}
