package io.scrollexport.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockListTest {

  private static final BlockList LIST =
      BlockList.from(
          new Environment(
              Map.of(
                  "CAMUNDA_CONNECTOR_HTTP_BLOCK_URL_METADATA", "https://blocked.url/metadata",
                  "CAMUNDA_CONNECTOR_HTTP_BLOCK_URL", "another.url",
                  "CAMUNDA_CONNECTOR_HTTP_BLOCK_URL_PORT", "with.port:443",
                  "CAMUNDA_CONNECTOR_HTTP_BLOCK_PORT_WEB", "8080, 8081,80",
                  "CAMUNDA_CONNECTOR_HTTP_BLOCK_REGEX_INTERNAL", "https://.*\\.internal/.*",
                  "CAMUNDA_CONNECTOR_HTTP_BLOCK_REGEX_SITE", "https://wiki\\.intern",
                  "OTHER_HTTP_BLOCK_URL_X", "example.com"),
              property -> null));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          http://blocked.url:81/x, -
          https://blocked.url/metadata/v1, URL_METADATA
          HTTPS://Blocked.URL/metadata, URL_METADATA
          https://safe.url/?to=https://blocked.url/metadata, URL_METADATA
          https://another.url, URL
          https://blocked.url:443/metadata, URL_METADATA
          https://blocked.url./metadata, URL_METADATA
          https://wiki.internal.:443/page, REGEX_INTERNAL
          https://with.port/x, URL_PORT
          https://with.port:8443/x, -
          https://some.url:8081/x, PORT_WEB
          http://some.url/x, PORT_WEB
          https://some.url/x, -
          https://wiki.internal/page, REGEX_INTERNAL
          https://WIKI.INTERNAL/page, REGEX_INTERNAL
          https://wiki.internal, REGEX_INTERNAL
          https://wiki.intern, REGEX_SITE
          https://wiki.intern:443/, REGEX_SITE
          https://wiki.intern/page, -
          https://example.com/wiki, -
          """)
  void blocksWhatTheOperatorsRuledOut(String url, String setting) {
    if (setting.equals("-")) {
      assertThatCode(() -> LIST.check(URI.create(url), FailureCode.INVALID_INPUT))
          .doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> LIST.check(URI.create(url), FailureCode.INVALID_INPUT))
          .isInstanceOf(ExportException.class)
          .hasMessageContaining("(setting CAMUNDA_CONNECTOR_HTTP_BLOCK_" + setting + ")");
    }
  }

  @Test
  void theMessageShowsNeitherQueryNorValue() {
    assertThatThrownBy(
            () ->
                LIST.check(
                    URI.create("https://wiki.internal/file?jwt=secret"),
                    FailureCode.DOWNLOAD_URL_REJECTED))
        .hasMessageStartingWith("DOWNLOAD_URL_REJECTED: ")
        .hasMessageContaining("https://wiki.internal/file ")
        .message()
        .doesNotContain("secret", ".*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CAMUNDA_CONNECTOR_HTTP_BLOCK_PORT_A=eighty",
        "CAMUNDA_CONNECTOR_HTTP_BLOCK_REGEX_A=[",
        "CAMUNDA_CONNECTOR_HTTP_BLOCK_HOST_A=example.com"
      })
  void settingsThatCannotBeUnderstoodBlockNothing(String setting) {
    String[] pair = setting.split("=");

    assertThat(BlockList.from(new Environment(Map.of(pair[0], pair[1]), property -> null)).blocks())
        .isEmpty();
  }
}
