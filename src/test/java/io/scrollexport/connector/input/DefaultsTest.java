package io.scrollexport.connector.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.confluence.Representation;
import io.scrollexport.confluence.rendering.RenderingMode;
import io.scrollexport.connector.input.connection.ConnectionInput;
import io.scrollexport.connector.input.macro.CacheInput;
import io.scrollexport.connector.input.macro.ConversionInput;
import io.scrollexport.connector.input.macro.MacroInput;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.download.DownloadRequest;
import io.scrollexport.http.Timeouts;
import io.scrollexport.protocol.Integration;
import io.scrollexport.remote.Credentials;
import io.scrollexport.settings.AllowedSites;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds where a process says nothing, in the numbers and words of the contract. */
class DefaultsTest {

  /** Inputs with those fields set to nothing in that form. */
  private static ObjectNode variables(@Nullable String nothing, String... fields) {
    ObjectNode variables = new ObjectMapper().createObjectNode();
    variables.putObject("authentication").put("type", "bearer").put("token", "a-token");
    variables
        .putObject("integration")
        .put("type", "macro")
        .put("baseUrl", "https://example.atlassian.net/wiki");
    variables.putObject("exportRequest").put("pageId", "7").put("templateId", "t");
    variables.putObject("macro").put("contentId", "7").put("macroId", "m");
    for (String field : fields) {
      int dot = field.indexOf('.');
      ObjectNode parent = dot < 0 ? variables : variables.withObject("/" + field.substring(0, dot));
      parent.put(field.substring(dot + 1), nothing);
    }
    return variables;
  }

  private static Integration.Macro macro(ObjectNode variables) {
    return (Integration.Macro)
        InputBinding.bind(ConnectionInput.class, variables)
            .integration()
            .integration(new AllowedSites(List.of()));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void ofTheConnection(@Nullable String nothing) {
    ObjectNode variables =
        variables(
            nothing,
            "integration.macroName",
            "integration.appName",
            "integration.rendering",
            "connectionTimeoutInSeconds",
            "readTimeoutInSeconds");

    Integration.Macro macro = macro(variables);
    assertThat(macro.macroName()).isEqualTo("scroll-word-export-job");
    assertThat(macro.appName()).isEqualTo("Scroll Export for Camunda");
    assertThat(macro.rendering()).isEqualTo(RenderingMode.AUTO);
    Timeouts timeouts = InputBinding.bind(ConnectionInput.class, variables).limits().timeouts();
    assertThat(timeouts.connection()).isEqualTo(Duration.ofSeconds(20));
    assertThat(timeouts.read()).isEqualTo(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void ofADownload(@Nullable String nothing) {
    ObjectNode variables =
        variables(
            nothing,
            "fileName",
            "documentTimeToLive",
            "maxSizeInMegabytes",
            "allowedHosts",
            "downloadTimeout");

    DownloadRequest request =
        InputBinding.bind(DownloadExportInput.class, variables)
            .request(
                InputBinding.bind(ConnectionInput.class, variables),
                macro(variables),
                new AllowedSites(List.of()),
                Timeouts.DEFAULT,
                Credentials.NONE);
    assertThat(request.maxBytes()).isEqualTo(250 * 1_048_576);
    assertThat(request.timeLimit()).isEqualTo(Duration.ofMinutes(4));
    assertThat(request.fileName()).isNull();
    assertThat(request.timeToLive()).isNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void ofManyExports(@Nullable String nothing) {
    ObjectNode variables = variables(nothing, "maxOpen", "exportsPerRequest");

    assertThat(InputBinding.bind(StartExportsInput.class, variables).underWay()).isEqualTo(100);
    assertThat(InputBinding.bind(BatchInput.class, variables).perRequest()).isEqualTo(10);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void ofAMacro(@Nullable String nothing) {
    ObjectNode variables =
        variables(
            nothing,
            "macro.version",
            "macro.to",
            "macro.expand",
            "macro.spaceKeyContext",
            "macro.embeddedContentRender",
            "macro.allowCache");

    assertThat(InputBinding.bind(MacroInput.class, variables).address().version()).isZero();
    assertThat(InputBinding.bind(ConversionInput.class, variables).conversion())
        .satisfies(
            conversion -> {
              assertThat(conversion.to()).isEqualTo(Representation.EXPORT_VIEW);
              assertThat(conversion.expand()).isEqualTo(List.of());
              assertThat(conversion.spaceKeyContext()).isNull();
              assertThat(conversion.embeddedContentRender()).isNull();
            });
    assertThat(InputBinding.bind(CacheInput.class, variables).isAllowed()).isFalse();
  }
}
