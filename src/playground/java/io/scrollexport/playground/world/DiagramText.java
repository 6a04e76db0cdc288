package io.scrollexport.playground.world;

import io.scrollexport.playground.api.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A diagram as somebody hands it in. */
final class DiagramText {
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";

  private final Document document;
  private final Element process;

  private DiagramText(Document document, Element process) {
    this.document = document;
    this.process = process;
  }

  /**
   * Reads a diagram.
   *
   * @throws Refusal for what is no BPMN, or holds no process that can be executed
   */
  static DiagramText parse(String xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      Document document = builder.parse(new InputSource(new StringReader(xml)));
      return elements(document, BPMN, "process").stream()
          .filter(process -> process.getAttribute("isExecutable").equals("true"))
          .findFirst()
          .map(process -> new DiagramText(document, process))
          .orElseThrow(() -> Refusal.of(400, "The diagram holds no executable process."));
    } catch (SAXException e) {
      throw Refusal.of(400, "That is no BPMN diagram.");
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException("every Java platform parses XML from memory", e);
    }
  }

  String processId() {
    return process.getAttribute("id");
  }

  /** The name of the process, else its ID. */
  String processName() {
    String name = process.getAttribute("name");
    return name.isBlank() ? processId() : name.strip();
  }

  /** Gives each process whose ID is taken another one. */
  void rename(Set<String> taken, UnaryOperator<String> other) {
    for (Element each : elements(document, BPMN, "process")) {
      if (taken.contains(each.getAttribute("id"))) {
        rename(each, other.apply(each.getAttribute("id")));
      }
    }
  }

  private void rename(Element renamed, String id) {
    String before = renamed.getAttribute("id");
    renamed.setAttribute("id", id);
    for (Element participant : elements(document, BPMN, "participant")) {
      if (participant.getAttribute("processRef").equals(before)) {
        participant.setAttribute("processRef", id);
      }
    }
    for (Element plane : elements(document, DI, "BPMNPlane")) {
      if (plane.getAttribute("bpmnElement").equals(before)) {
        plane.setAttribute("bpmnElement", id);
      }
    }
  }

  String xml() {
    try {
      var factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      StringWriter text = new StringWriter();
      factory.newTransformer().transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("what was read can be written", e);
    }
  }

  private static List<Element> elements(Document document, String namespace, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = document.getElementsByTagNameNS(namespace, name);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
