package io.scrollexport.simulator.storage;

import org.w3c.dom.CDATASection;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Writes parsed storage format back as it was, without the namespaces that nobody declares. */
public final class StorageWriter {
  private StorageWriter() {}

  /** All that the element holds. */
  public static String content(Element parent) {
    var xml = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof CDATASection section) {
        xml.append("<![CDATA[").append(section.getData()).append("]]>");
      } else if (node instanceof Text text) {
        xml.append(escape(text.getData()));
      } else if (node instanceof Element element) {
        element(xml, element);
      }
    }
    return xml.toString();
  }

  private static void element(StringBuilder xml, Element element) {
    xml.append('<').append(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      xml.append(' ').append(attribute.getNodeName()).append("=\"");
      xml.append(escape(attribute.getNodeValue()).replace("\"", "&quot;")).append('"');
    }
    if (element.getFirstChild() == null) {
      xml.append(" />");
    } else {
      xml.append('>').append(content(element));
      xml.append("</").append(element.getTagName()).append('>');
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
