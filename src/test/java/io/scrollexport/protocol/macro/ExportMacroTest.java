package io.scrollexport.protocol.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.protocol.Reference;
import io.scrollexport.protocol.Requests;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportMacroTest {

  private static final Instant ISSUED_AT = Instant.ofEpochSecond(Reference.ISSUED_AT);
  private static final String NAME = "scroll-word-export-job";

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void writesTheDocumentedFragmentThatStartsAnExport() {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("pageId", "1376263").put("templateId", Reference.TEMPLATE_ID);

    assertThat(new ExportMacro(NAME, "My custom app").startExport(ISSUED_AT, null, request))
        .isEqualTo(Reference.compact(Reference.text("start-export.xml")));
  }

  @Test
  void writesTheDocumentedFragmentThatAsksForTheStatus() {
    assertThat(
            new ExportMacro(NAME, "My custom app")
                .getExportStatus(ISSUED_AT, null, Reference.JOB_ID))
        .isEqualTo(Reference.compact(Reference.text("get-export-status.xml")));
  }

  @Test
  void writesTheFragmentOfTheDocumentedHttpRequest() throws Exception {
    String documented =
        mapper.readTree(Reference.text("http-start-export.json")).path("value").textValue();

    assertThat(
            new ExportMacro(NAME, "My App")
                .startExport(ISSUED_AT, null, Requests.DOCUMENTED.json()))
        .isEqualTo(Reference.compact(documented));
  }

  @Test
  void carriesAMacroIdAsConfluencesOwnAttribute() {
    UUID id = UUID.fromString("0b5e8ee1-5f2f-4c5e-9c3b-0d7a1d0f9a55");
    ExportMacro macro = new ExportMacro(NAME, "app");

    assertThat(macro.startExport(ISSUED_AT, id, JsonNodeFactory.instance.objectNode()))
        .startsWith(
            "<ac:structured-macro ac:name=\"scroll-word-export-job\""
                + " ac:macro-id=\"0b5e8ee1-5f2f-4c5e-9c3b-0d7a1d0f9a55\"><ac:parameter");
    assertThat(macro.getExportStatus(ISSUED_AT, id, "1")).contains(" ac:macro-id=\"" + id + "\"><");
  }

  @Test
  void writesWholeSecondsOnly() {
    assertThat(new ExportMacro(NAME, "app").getExportStatus(ISSUED_AT.plusMillis(999), null, "1"))
        .contains("<ac:parameter ac:name=\"issued-at\">1728403475</ac:parameter>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000", "a\tb", "a\nb", "\u0085", "\ufffe", "\uffff", "\ud800", "\udc00x", "\udfff"
      })
  void refusesWhatXmlCannotCarry(String value) {
    assertThatThrownBy(() -> new ExportMacro(NAME, "app").getExportStatus(ISSUED_AT, null, value))
        .hasMessageStartingWith("INVALID_INPUT: ")
        .hasMessageContaining("'export-job-id'");
    assertThatThrownBy(() -> new ExportMacro(value, "app").getExportStatus(ISSUED_AT, null, "1"))
        .hasMessageStartingWith("INVALID_INPUT: The macro's name holds");
    assertThatThrownBy(
            () ->
                new ExportMacro(NAME, value)
                    .startExport(ISSUED_AT, null, JsonNodeFactory.instance.objectNode()))
        .hasMessageStartingWith("INVALID_INPUT: ")
        .hasMessageContaining("'issued-by-app'");
  }
}
