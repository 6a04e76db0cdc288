package io.scrollexport.simulator.confluence;

import io.scrollexport.simulator.storage.Macro;
import io.scrollexport.simulator.storage.StorageFormat;
import io.scrollexport.simulator.storage.StorageWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A macro as it is found on a page: an app's or Confluence's own by its macro ID or by the hash of
 * its body, a Forge macro by its local ID only.
 *
 * @param body in storage format
 * @param parameters texts, or maps of texts
 * @param element its place on the page
 */
record MacroInstance(String name, String body, Map<String, Object> parameters, Element element) {

  static Optional<MacroInstance> find(Element page, String macroId) {
    List<Element> macros = StorageFormat.descendants(page, Macro::isMacro);
    Optional<MacroInstance> byId =
        macros.stream()
            .filter(element -> macroId.equals(Macro.of(element).id()))
            .findFirst()
            .map(MacroInstance::ofMacro);
    return byId.or(
            () ->
                StorageFormat.descendants(page, MacroInstance::isForge).stream()
                    .filter(element -> macroId.equals(localId(element)))
                    .findFirst()
                    .map(MacroInstance::ofForge))
        .or(
            () ->
                macros.stream()
                    .map(MacroInstance::ofMacro)
                    .filter(macro -> macroId.equals(hash(macro.body())))
                    .findFirst());
  }

  private static MacroInstance ofMacro(Element element) {
    Macro macro = Macro.of(element);
    Element rich = macro.richTextBody();
    String body = rich == null ? macro.plainTextBody() : StorageWriter.content(rich);
    return new MacroInstance(macro.name(), body, new LinkedHashMap<>(macro.parameters()), element);
  }

  private static MacroInstance ofForge(Element node) {
    Map<String, Object> parameters = parameters(attribute(node, "parameters"));
    return new MacroInstance(
        text(attribute(node, "extension-key")), "", parameters, (Element) node.getParentNode());
  }

  private static boolean isForge(Element element) {
    return StorageFormat.isAc(element, "adf-node")
        && element.getAttribute("type").equals("extension");
  }

  /** Only the one among the parameters is the macro's ID; the node has another of that name. */
  private static String localId(Element node) {
    return String.valueOf(parameters(attribute(node, "parameters")).get("local-id"));
  }

  private static Optional<Element> attribute(Element node, String key) {
    return StorageFormat.children(node).stream()
        .filter(child -> StorageFormat.isAc(child, "adf-attribute"))
        .filter(child -> child.getAttribute("key").equals(key))
        .findFirst();
  }

  private static Map<String, Object> parameters(Optional<Element> parent) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (Element child : parent.map(StorageFormat::children).orElse(List.of())) {
      boolean leaf = StorageFormat.children(child).isEmpty();
      Object value = leaf ? child.getTextContent() : parameters(Optional.of(child));
      parameters.put(child.getAttribute("key"), value);
    }
    return parameters;
  }

  private static String text(Optional<Element> element) {
    return element.map(Element::getTextContent).orElse("");
  }

  private static String hash(String body) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
