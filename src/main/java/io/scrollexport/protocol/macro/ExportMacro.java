package io.scrollexport.protocol.macro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
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

  /** Room for most fragments, in characters. */
  private static final int USUAL = 512;

  /** The JDK's own, whichever others are in the class path. */
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

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
        xml -> {
          parameter(xml, "issued-by-app", appName);
          xml.writeStartElement("ac:parameter");
          xml.writeAttribute("ac:name", "export-request");
          xml.writeCData(json(request));
          xml.writeEndElement();
        });
  }

  /** The fragment that asks for the status of a job. */
  String getExportStatus(Instant issuedAt, @Nullable UUID macroId, String jobId) {
    return fragment(issuedAt, macroId, xml -> parameter(xml, "export-job-id", jobId));
  }

  private interface Content {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private String fragment(Instant issuedAt, @Nullable UUID macroId, Content content) {
    StringWriter text = new StringWriter(USUAL);
    try {
      XMLStreamWriter xml = writer(text);
      xml.writeStartElement("ac:structured-macro");
      xml.writeAttribute("ac:name", sendable("name", name));
      if (macroId != null) {
        xml.writeAttribute("ac:macro-id", macroId.toString());
      }
      parameter(xml, "issued-at", Long.toString(issuedAt.getEpochSecond()));
      content.write(xml);
      xml.writeEndElement();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return text.toString();
  }

  private static XMLStreamWriter writer(Writer text) throws XMLStreamException {
    synchronized (WRITERS) { // A factory is for one thread at a time.
      return WRITERS.createXMLStreamWriter(text);
    }
  }

  private static void parameter(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement("ac:parameter");
    xml.writeAttribute("ac:name", name);
    xml.writeCharacters(sendable("parameter '" + name + "'", value));
    xml.writeEndElement();
  }

  private static String sendable(String what, String value) {
    if (!UNSENDABLE.matcher(value).find()) {
      return value;
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
