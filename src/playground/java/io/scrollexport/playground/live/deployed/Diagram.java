package io.scrollexport.playground.live.deployed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A deployed diagram.
 *
 * @param process the ID of the process that was deployed with it
 * @param xml as it was deployed
 * @param names of the elements by ID; what has none goes by its kind, a process by its ID
 * @param errors the error codes that end events throw, by their IDs
 * @param limits the IDs of start events whose timer interrupts what is around an event sub-process
 */
public record Diagram(
    String process,
    String xml,
    Map<String, String> names,
    Map<String, String> errors,
    Set<String> limits) {
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  /** Of a process whose diagram is not known. */
  public static final Diagram UNKNOWN = new Diagram("", "", Map.of(), Map.of(), Set.of());

  static Diagram of(String process, byte[] resource) {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(resource));
      return new Diagram(
          process,
          new String(resource, StandardCharsets.UTF_8),
          names(document),
          errors(document),
          limits(document));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("the engine deploys XML", e);
    }
  }

  /** The name of an element or process, the ID of what is not known. */
  public String name(String id) {
    return names.getOrDefault(id, id);
  }

  private static Map<String, String> names(Document document) {
    Map<String, String> names = new HashMap<>();
    NodeList all = document.getElementsByTagNameNS(BPMN, "*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      String id = element.getAttribute("id");
      String name = element.getAttribute("name").strip();
      if (!id.isEmpty() && !name.isEmpty()) {
        names.put(id, name);
      } else if (!id.isEmpty() && !element.getLocalName().equals("process")) {
        names.put(id, kind(element.getLocalName()));
      }
    }
    return Map.copyOf(names);
  }

  /** "Call activity" of {@code callActivity}. */
  private static String kind(String localName) {
    String words = localName.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Set<String> limits(Document document) {
    Set<String> limits = new HashSet<>();
    NodeList definitions = document.getElementsByTagNameNS(BPMN, "timerEventDefinition");
    for (int i = 0; i < definitions.getLength(); i++) {
      if (definitions.item(i).getParentNode() instanceof Element event
          && event.getLocalName().equals("startEvent")
          && !event.getAttribute("isInterrupting").equals("false")
          && event.getParentNode() instanceof Element around
          && around.getAttribute("triggeredByEvent").equals("true")) {
        limits.add(event.getAttribute("id"));
      }
    }
    return Set.copyOf(limits);
  }

  private static Map<String, String> errors(Document document) {
    Map<String, String> codes = new HashMap<>();
    NodeList errors = document.getElementsByTagNameNS(BPMN, "error");
    for (int i = 0; i < errors.getLength(); i++) {
      Element error = (Element) errors.item(i);
      codes.put(error.getAttribute("id"), error.getAttribute("errorCode"));
    }
    Map<String, String> thrown = new HashMap<>();
    NodeList definitions = document.getElementsByTagNameNS(BPMN, "errorEventDefinition");
    for (int i = 0; i < definitions.getLength(); i++) {
      Element definition = (Element) definitions.item(i);
      @Nullable String code = codes.get(definition.getAttribute("errorRef"));
      if (code != null && definition.getParentNode() instanceof Element event) {
        thrown.put(event.getAttribute("id"), code);
      }
    }
    return Map.copyOf(thrown);
  }
}
