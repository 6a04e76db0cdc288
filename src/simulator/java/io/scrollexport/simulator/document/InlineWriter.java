package io.scrollexport.simulator.document;

import io.scrollexport.simulator.storage.Macro;
import io.scrollexport.simulator.storage.StorageFormat;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Writes running text: emphasis, code, links, status lozenges, emoji, images in the line. */
final class InlineWriter {
  private static final Map<String, String> STATUS_SHADES =
      Map.of(
          "green", "E3FCEF",
          "red", "FFEBE6",
          "yellow", "FFF0B3",
          "blue", "DEEBFF",
          "purple", "EAE6FF");

  private enum Form {
    BOLD,
    ITALIC,
    UNDERLINED,
    STRUCK,
    CODE
  }

  private InlineWriter() {}

  static void writeChildren(XWPFParagraph paragraph, Element parent) {
    children(paragraph, parent, Set.of());
  }

  static void write(XWPFParagraph paragraph, Node node) {
    node(paragraph, node, Set.of());
  }

  static void status(XWPFParagraph paragraph, Macro macro) {
    String color = macro.parameters().getOrDefault("colour", "").toLowerCase(Locale.ROOT);
    XWPFRun run = paragraph.createRun();
    run.setText("\u00a0" + macro.parameters().getOrDefault("title", "") + "\u00a0");
    run.setBold(true);
    run.setFontSize(8.5);
    run.getCTR().getRPr().addNewShd().setFill(STATUS_SHADES.getOrDefault(color, "DFE1E6"));
  }

  /** What an image or a link refers to, in words. */
  static String attachment(Element reference) {
    for (Element child : StorageFormat.children(reference)) {
      String fileName = child.getAttributeNS(StorageFormat.RI, "filename");
      String url = child.getAttributeNS(StorageFormat.RI, "value");
      if (!fileName.isEmpty() || !url.isEmpty()) {
        return fileName.isEmpty() ? url : fileName;
      }
    }
    return "image";
  }

  private static void children(XWPFParagraph paragraph, Element parent, Set<Form> forms) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      node(paragraph, node, forms);
    }
  }

  private static void node(XWPFParagraph paragraph, Node node, Set<Form> forms) {
    if (node instanceof Text text) {
      String words = text.getData().replaceAll("[ \\t\\r\\n]+", " ");
      if (!words.isEmpty()) {
        format(paragraph.createRun(), words, forms);
      }
    } else if (node instanceof Element element) {
      element(paragraph, element, forms);
    }
  }

  private static void element(XWPFParagraph paragraph, Element element, Set<Form> forms) {
    if (Macro.isMacro(element)) {
      Macro macro = Macro.of(element);
      if (macro.name().equals("status")) {
        status(paragraph, macro);
      }
      return;
    }
    switch (element.getLocalName()) {
      case "strong", "b" -> children(paragraph, element, with(forms, Form.BOLD));
      case "em", "i" -> children(paragraph, element, with(forms, Form.ITALIC));
      case "u" -> children(paragraph, element, with(forms, Form.UNDERLINED));
      case "s", "del" -> children(paragraph, element, with(forms, Form.STRUCK));
      case "code" -> children(paragraph, element, with(forms, Form.CODE));
      case "br" -> paragraph.createRun().addBreak();
      case "a" -> hyperlink(paragraph, element);
      case "link" -> link(paragraph, element);
      case "image" ->
          format(
              paragraph.createRun(), "[Image: " + attachment(element) + "]", Set.of(Form.ITALIC));
      case "emoticon" -> {
        String emoji = element.getAttributeNS(StorageFormat.AC, "emoji-fallback");
        format(paragraph.createRun(), emoji, forms);
      }
      case "time" -> format(paragraph.createRun(), element.getAttribute("datetime"), forms);
      default -> children(paragraph, element, forms);
    }
  }

  private static void hyperlink(XWPFParagraph paragraph, Element anchor) {
    String target = anchor.getAttribute("href");
    if (target.isEmpty()) {
      children(paragraph, anchor, Set.of());
    } else {
      linked(paragraph.createHyperlinkRun(target), anchor.getTextContent());
    }
  }

  private static void link(XWPFParagraph paragraph, Element link) {
    String text = "";
    String title = attachment(link);
    for (Element part : StorageFormat.children(link)) {
      if (part.getLocalName().matches("(plain-text-)?link-body")) {
        text = part.getTextContent();
      } else if (part.getLocalName().equals("page")) {
        title = part.getAttributeNS(StorageFormat.RI, "content-title");
      }
    }
    linked(paragraph.createRun(), text.isBlank() ? title : text);
  }

  private static void linked(XWPFRun run, String text) {
    run.setText(text.strip());
    run.setColor("0052CC");
    run.setUnderline(UnderlinePatterns.SINGLE);
  }

  private static void format(XWPFRun run, String text, Set<Form> forms) {
    run.setText(text);
    // Set only what is so: an explicit "not bold" would win over the style of a heading.
    if (forms.contains(Form.BOLD)) {
      run.setBold(true);
    }
    if (forms.contains(Form.ITALIC)) {
      run.setItalic(true);
    }
    if (forms.contains(Form.STRUCK)) {
      run.setStrikeThrough(true);
    }
    if (forms.contains(Form.UNDERLINED)) {
      run.setUnderline(UnderlinePatterns.SINGLE);
    }
    if (forms.contains(Form.CODE)) {
      run.setStyle("CodeInText");
    }
  }

  private static Set<Form> with(Set<Form> forms, Form form) {
    var more = EnumSet.of(form);
    more.addAll(forms);
    return more;
  }
}
