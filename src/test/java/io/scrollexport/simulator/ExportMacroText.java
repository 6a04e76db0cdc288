package io.scrollexport.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The storage format of an export macro; a parameter is replaced or left out by its name. */
record ExportMacroText(String name, SequencedMap<String, String> parameters) {
  private static final String WORD = "scroll-word-export-job";

  static ExportMacroText start(Instant issuedAt, ObjectNode request) {
    return status(issuedAt, "")
        .without("export-job-id")
        .with("issued-by-app", "My App")
        .with("export-request", request.toString());
  }

  static ExportMacroText start(Instant issuedAt, String pageId, String templateId) {
    return start(issuedAt, request(pageId, templateId));
  }

  static ExportMacroText status(Instant issuedAt, String jobId) {
    return new ExportMacroText(WORD, new LinkedHashMap<>())
        .with("issued-at", Long.toString(issuedAt.getEpochSecond()))
        .with("export-job-id", jobId);
  }

  static ObjectNode request(String pageId, String templateId) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("pageId", pageId);
    request.put("templateId", templateId);
    return request;
  }

  ExportMacroText with(String parameter, String value) {
    var changed = new LinkedHashMap<>(parameters);
    changed.put(parameter, value);
    return new ExportMacroText(name, changed);
  }

  ExportMacroText without(String parameter) {
    var changed = new LinkedHashMap<>(parameters);
    changed.remove(parameter);
    return new ExportMacroText(name, changed);
  }

  ExportMacroText named(String otherName) {
    return new ExportMacroText(otherName, parameters);
  }

  @Override
  public String toString() {
    var xml = new StringBuilder("<ac:structured-macro ac:name=\"" + name + "\">");
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      xml.append("<ac:parameter ac:name=\"").append(parameter.getKey()).append("\"><![CDATA[");
      xml.append(parameter.getValue()).append("]]></ac:parameter>");
    }
    return xml.append("</ac:structured-macro>").toString();
  }
}
