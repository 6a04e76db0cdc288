package io.scrollexport.simulator.storage;

import io.scrollexport.simulator.http.PercentEncoding;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Storage format as HTML. Macros of apps are rendered by those apps; a macro that no app knows
 * becomes Confluence Cloud's picture of an unknown macro, which is not an error for Confluence.
 */
public final class Rendering {
  private static final Set<String> PANELS = Set.of("info", "note", "warning", "tip");
  private static final String SPACE = "ROBOT";
  private static final Set<String> VOID_ELEMENTS = Set.of("br", "hr", "col", "img");

  private final String baseUrl;
  private final Function<String, Optional<MacroRenderer>> apps;
  private final SeveralCalls severalCalls;
  private final Function<String, Optional<String>> pageIds;

  /**
   * Renders with these apps installed.
   *
   * @param apps the app that renders macros of a name, if one is installed
   * @param severalCalls what becomes of fragments that hold several calls
   * @param pageIds the ID of the page of a title, to which links lead
   */
  public Rendering(
      String baseUrl,
      Function<String, Optional<MacroRenderer>> apps,
      SeveralCalls severalCalls,
      Function<String, Optional<String>> pageIds) {
    this.baseUrl = baseUrl;
    this.apps = apps;
    this.severalCalls = severalCalls;
    this.pageIds = pageIds;
  }

  /** Whether the macro is one that does something, so that its answer must be told apart. */
  public boolean isCall(Macro macro) {
    return apps.apply(macro.name()).map(MacroRenderer::isCall).orElse(false);
  }

  /** A fragment, whose calls come one after another, as HTML for that user from that time on. */
  public String fragment(Element fragment, RenderContext context) {
    var html = new StringBuilder();
    int calls = 0;
    for (Node node : severalCalls.rendered(fragment)) {
      html.append(node(node, severalCalls.at(calls, context)));
      calls += SeveralCalls.isMacro(node) ? 1 : 0;
    }
    return html.toString();
  }

  /** All that the element holds, as HTML for that user and time. */
  public String content(Element parent, RenderContext context) {
    var html = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      html.append(node(node, context));
    }
    return html.toString();
  }

  private String node(Node node, RenderContext context) {
    if (node instanceof Element element) {
      return element(element, context);
    }
    return node instanceof Text text ? Html.escape(text.getData()) : "";
  }

  /** One macro of a page, as HTML for that user and time. */
  public String macro(Element element, RenderContext context) {
    return element(element, context);
  }

  private String element(Element element, RenderContext context) {
    if (Macro.isMacro(element)) {
      return macro(Macro.of(element), context);
    }
    String namespace = element.getNamespaceURI();
    if (StorageFormat.AC.equals(namespace)) {
      return switch (element.getLocalName()) {
        case "link" ->
            "<a href=\"" + Html.escape(target(element)) + "\">" + label(element) + "</a>";
        case "image" -> "<img class=\"confluence-embedded-image\" alt=\"\"/>";
        case "emoticon" -> Html.escape(element.getAttributeNS(StorageFormat.AC, "emoji-fallback"));
        case "adf-extension" -> "<div class=\"ecosystem-extension\">An app's content</div>";
        case "parameter", "adf-fallback" -> "";
        default -> content(element, context);
      };
    }
    if (StorageFormat.RI.equals(namespace)) {
      return "";
    }
    var html = new StringBuilder("<").append(element.getTagName());
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      html.append(' ').append(attribute.getNodeName()).append("=\"");
      html.append(Html.escape(attribute.getNodeValue())).append('"');
    }
    if (VOID_ELEMENTS.contains(element.getTagName())) {
      return html.append("/>").toString();
    }
    html.append('>').append(content(element, context));
    return html.append("</").append(element.getTagName()).append('>').toString();
  }

  private String macro(Macro macro, RenderContext context) {
    Optional<MacroRenderer> app = apps.apply(macro.name());
    if (app.isPresent()) {
      return app.get().render(macro, context);
    }
    Element body = macro.richTextBody();
    String content = body == null ? "" : content(body, context);
    String name = Html.escape(macro.name());
    if (PANELS.contains(macro.name())) {
      return "<div class=\"confluence-information-macro confluence-information-macro-%s\">"
              .formatted(name)
          + "<div class=\"confluence-information-macro-body\">%s</div></div>".formatted(content);
    }
    return switch (macro.name()) {
      case "panel", "expand", "excerpt", "details" ->
          "<div class=\"%s\">%s</div>".formatted(name, content);
      case "code", "noformat" ->
          "<div class=\"code panel pdl\"><pre class=\"syntaxhighlighter-pre\">%s</pre></div>"
              .formatted(Html.escape(macro.plainTextBody()));
      case "status" ->
          "<span class=\"status-macro aui-lozenge\">%s</span>"
              .formatted(Html.escape(macro.parameters().getOrDefault("title", "")));
      case "toc", "children", "anchor" -> "<div class=\"%s-macro\"></div>".formatted(name);
      default -> unknown(macro.name());
    };
  }

  private String unknown(String name) {
    return "<img class=\"wysiwyg-unknown-macro\" src=\"%s\" />"
        .formatted(
            Html.escape(
                "%s/plugins/servlet/confluence/placeholder/unknown-macro?name=%s&locale=en_US&version=2"
                    .formatted(baseUrl, PercentEncoding.encode(name))));
  }

  /** The address of the page that is linked to; whatever else is linked to leads to the site. */
  private String target(Element link) {
    return title(link)
        .flatMap(pageIds)
        .map(id -> "%s/spaces/%s/pages/%s".formatted(baseUrl, SPACE, id))
        .orElse(baseUrl);
  }

  private String label(Element link) {
    String words = link.getTextContent().strip();
    return Html.escape(words.isEmpty() ? title(link).orElse("") : words);
  }

  private static Optional<String> title(Element link) {
    return StorageFormat.children(link).stream()
        .filter(part -> "page".equals(part.getLocalName()))
        .map(part -> part.getAttributeNS(StorageFormat.RI, "content-title"))
        .findFirst();
  }
}
