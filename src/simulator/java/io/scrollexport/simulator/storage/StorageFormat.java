package io.scrollexport.simulator.storage;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Confluence's storage format: XHTML with the namespaces {@code ac} and {@code ri}, which nobody
 * declares, and the named entities of HTML.
 */
public final class StorageFormat {
  /** Of macros, links, images, layouts. */
  public static final String AC = "http://www.atlassian.com/schema/confluence/4/ac/";

  /** Of what these refer to. */
  public static final String RI = "http://www.atlassian.com/schema/confluence/4/ri/";

  private static final Pattern CDATA_OR_ENTITY =
      Pattern.compile("(?s)<!\\[CDATA\\[.*?]]>|&([A-Za-z][A-Za-z0-9]*);");
  private static final Map<String, Integer> ENTITIES =
      Map.ofEntries(
          Map.entry("nbsp", 0xa0),
          Map.entry("auml", 0xe4),
          Map.entry("ouml", 0xf6),
          Map.entry("uuml", 0xfc),
          Map.entry("Auml", 0xc4),
          Map.entry("Ouml", 0xd6),
          Map.entry("Uuml", 0xdc),
          Map.entry("szlig", 0xdf),
          Map.entry("eacute", 0xe9),
          Map.entry("ndash", 0x2013),
          Map.entry("mdash", 0x2014),
          Map.entry("lsquo", 0x2018),
          Map.entry("rsquo", 0x2019),
          Map.entry("ldquo", 0x201c),
          Map.entry("rdquo", 0x201d),
          Map.entry("bdquo", 0x201e),
          Map.entry("bull", 0x2022),
          Map.entry("hellip", 0x2026),
          Map.entry("euro", 0x20ac),
          Map.entry("rarr", 0x2192),
          Map.entry("times", 0xd7),
          Map.entry("copy", 0xa9));

  private StorageFormat() {}

  /** What is not well-formed; the message says where, as Confluence does. */
  public static final class MalformedStorage extends Exception {
    private static final long serialVersionUID = 1;

    MalformedStorage(String message) {
      super(message);
    }
  }

  /** The fragment's root, an element of no meaning around all that it holds. */
  public static Element parse(String storage) throws MalformedStorage {
    String document =
        "<storage xmlns:ac=\"%s\" xmlns:ri=\"%s\">%s</storage>"
            .formatted(AC, RI, withNumericEntities(storage));
    try {
      return parser().parse(new InputSource(new StringReader(document))).getDocumentElement();
    } catch (SAXParseException e) {
      throw new MalformedStorage(
          "Error parsing xhtml: %s at [row,col]: [%s,%s]"
              .formatted(e.getMessage(), e.getLineNumber(), e.getColumnNumber()));
    } catch (SAXException | IOException e) {
      throw new MalformedStorage("Error parsing xhtml: " + e.getMessage());
    }
  }

  /** All elements below this one that fit, in the order of the document. */
  public static List<Element> descendants(Element root, Predicate<Element> filter) {
    List<Element> found = new ArrayList<>();
    for (Element child : children(root)) {
      if (filter.test(child)) {
        found.add(child);
      }
      found.addAll(descendants(child, filter));
    }
    return found;
  }

  /** The child elements. */
  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** Whether it is that element of the namespace {@code ac}. */
  public static boolean isAc(Element element, String localName) {
    return AC.equals(element.getNamespaceURI()) && localName.equals(element.getLocalName());
  }

  private static String withNumericEntities(String storage) {
    return CDATA_OR_ENTITY
        .matcher(storage)
        .replaceAll(
            match -> {
              String name = match.group(1);
              Integer codePoint = name == null ? null : ENTITIES.get(name);
              String text = codePoint == null ? match.group() : "&#" + codePoint + ";";
              return java.util.regex.Matcher.quoteReplacement(text);
            });
  }

  private static DocumentBuilder parser() {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
