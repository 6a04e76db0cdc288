package io.scrollexport.connector.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.confluence.rendering.RenderingMode;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.protocol.Integration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the exporter, by the inputs of a process. */
class ExportRequestInputTest {

  private static final Integration MACRO =
      new Integration.Macro(
          BaseUrl.from("https://example.atlassian.net/wiki"), "m", "a", RenderingMode.AUTO);

  /** With a backquote for each quotation mark. */
  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('`', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode sent(String moreFields) {
    return InputBinding.bind(
            StartExportInput.class,
            json("{`exportRequest`:{`pageId`:`7`,`templateId`:`t`," + moreFields + "}}"))
        .exportRequest()
        .exportRequest(MACRO)
        .json();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "``", "` `"})
  void leavesOutWhatIsAbsent(String nothing) {
    String fields =
        Stream.of(
                "scope",
                "versionId",
                "variantId",
                "languageKey",
                "locale",
                "timeZone",
                "additionalProperties")
            .map(field -> "`" + field + "`:" + nothing)
            .collect(Collectors.joining(","));

    assertThat(sent(fields)).isEqualTo(json("{`pageId`:`7`,`scope`:`current`,`templateId`:`t`}"));
  }

  @Test
  void sendsWhatIsThereAsItIsGiven() {
    String fields =
        "`scope`:`descendants`,`versionId`:`v 1`,`variantId`:`Ünï`,`languageKey`:`x`,"
            + "`locale`:`nonsense`,`timeZone`:`Mars/Base`";

    assertThat(sent(fields)).isEqualTo(json("{`pageId`:`7`,`templateId`:`t`," + fields + "}"));
  }

  @Test
  void mergesFurtherPropertiesAsTheyAre() {
    String properties = "`a`:null,`b`:1.50,`c`:[true,{}],`d`:{`pageId`:``},``:` `";

    assertThat(sent("`additionalProperties`:{" + properties + "}"))
        .isEqualTo(json("{`pageId`:`7`,`scope`:`current`,`templateId`:`t`," + properties + "}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pageId",
        "templateId",
        "scope",
        "versionId",
        "variantId",
        "languageKey",
        "locale",
        "timeZone"
      })
  void takesNoFurtherPropertyThatIsAnInput(String name) {
    assertThatThrownBy(() -> sent("`additionalProperties`:{`" + name + "`:null}"))
        .hasMessage(
            "INVALID_INPUT: exportRequest.additionalProperties must not hold "
                + name
                + ", which is an input of its own.");
  }
}
