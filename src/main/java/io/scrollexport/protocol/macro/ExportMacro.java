package io.scrollexport.protocol.macro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Writes the hidden macro in Confluence's storage format, as the exporter's documentation describes
 * it. Fails with {@code INVALID_INPUT} where a name or value holds a character that XML cannot
 * carry.
 *
 * @param name the macro's name, which picks the format: {@code scroll-word-export-job} and others
 * @param appName {@code issued-by-app}; the exporter keeps track of its callers by it
 */
public record ExportMacro(String name, String appName) {

  /** No character by the XML recommendation, section 2.2, or a control character. */
  private static final Pattern UNSENDABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]");

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /**
   * The fragment that starts an export.
   *
   * @param macroId Confluence's own attribute {@code ac:macro-id}, not a parameter of the macro;
   *     absent as in the exporter's examples
   */
  String startExport(Instant issuedAt, @Nullable UUID macroId, JsonNode request) {
    return fragment(
        issuedAt,
        macroId,
        parameter("issued-by-app", appName)
            + "<ac:parameter ac:name=\"export-request\"><![CDATA["
            + json(request)
            + "]]></ac:parameter>");
  }

  /** The fragment that asks for the status of a job. */
  String getExportStatus(Instant issuedAt, @Nullable UUID macroId, String jobId) {
    return fragment(issuedAt, macroId, parameter("export-job-id", jobId));
  }

  private String fragment(Instant issuedAt, @Nullable UUID macroId, String parameters) {
    return "<ac:structured-macro ac:name=\""
        + escaped("name", name)
        + (macroId == null ? "" : "\" ac:macro-id=\"" + macroId)
        + "\">"
        + parameter("issued-at", Long.toString(issuedAt.getEpochSecond()))
        + parameters
        + "</ac:structured-macro>";
  }

  private static String parameter(String name, String value) {
    return "<ac:parameter ac:name=\""
        + name
        + "\">"
        + escaped("parameter '" + name + "'", value)
        + "</ac:parameter>";
  }

  private static String escaped(String what, String value) {
    if (!UNSENDABLE.matcher(value).find()) {
      return Entities.escape(value, new OutputSettings().syntax(Syntax.xml));
    }
    throw new ExportException(
        FailureCode.INVALID_INPUT,
        "The macro's "
            + what
            + " holds a control character or another one that XML cannot carry. Remove it.");
  }

  /**
   * JSON that may stand in a CDATA section: without {@code >}, which JSON has in texts only, none
   * ends the section early, and in plain ASCII no character is one that XML forbids.
   */
  private static String json(JsonNode request) {
    try {
      return JSON.writeValueAsString(request).replace(">", "\\u003e").replace("\u007f", "\\u007f");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
  }
}
