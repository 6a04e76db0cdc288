package io.scrollexport.simulator.document;

import io.scrollexport.simulator.storage.Macro;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Writes the blocks of a page: headings, paragraphs, lists, tables, panels, code, images. */
final class BlockWriter {
  private static final Set<String> PANELS = Set.of("info", "note", "warning", "tip", "panel");
  private static final Set<String> CONTAINERS =
      Set.of("div", "section", "layout", "layout-section", "layout-cell", "rich-text-body");
  private static final int DEEPEST_HEADING = 6;

  private final BlockTarget target;
  private final Lists lists;
  private final int depth;

  /** Where a paragraph of running text goes on; absent after a block. */
  private @Nullable XWPFParagraph open;

  /**
   * Writes into a document, or into one of its table cells.
   *
   * @param depth how many levels lower headings stand
   */
  BlockWriter(BlockTarget target, Lists lists, int depth) {
    this.target = target;
    this.lists = lists;
    this.depth = depth;
  }

  void write(Element parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        element(element);
      } else if (node instanceof Text text && !text.getData().isBlank()) {
        InlineWriter.write(running(), text);
      }
    }
    open = null;
  }

  private void element(Element element) {
    if (Macro.isMacro(element)) {
      macro(Macro.of(element));
      return;
    }
    String name = element.getLocalName();
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        int level = Math.min(Integer.parseInt(name.substring(1)) + depth, DEEPEST_HEADING);
        InlineWriter.writeChildren(paragraph("Heading" + level), element);
      }
      case "p" -> InlineWriter.writeChildren(paragraph(null), element);
      case "ul", "ol" -> {
        open = null;
        new ListWriter(target, lists).items(element);
      }
      case "task-list" -> {
        open = null;
        ListWriter.tasks(target, element);
      }
      case "table" -> {
        TableWriter.write(table(), element, this::content);
        gap();
      }
      case "blockquote" -> InlineWriter.writeChildren(paragraph("Quote"), element);
      case "pre" -> code(element.getTextContent());
      case "hr" -> paragraph("HorizontalRule");
      case "image" -> image(element);
      case "parameter" -> {
        // Of a macro whose body is written: nothing to see.
      }
      case "adf-extension" -> paragraph("Caption").createRun().setText("[Content of an app]");
      default -> {
        if (CONTAINERS.contains(name)) {
          open = null;
          write(element);
        } else {
          InlineWriter.write(running(), element);
        }
      }
    }
  }

  private void macro(Macro macro) {
    Element body = macro.richTextBody();
    if (macro.name().equals("status")) {
      InlineWriter.status(running(), macro);
    } else if (macro.name().equals("code") || macro.name().equals("noformat")) {
      String title = macro.parameters().get("title");
      if (title != null) {
        paragraph("CodeTitle").createRun().setText(title);
      }
      code(macro.plainTextBody());
    } else if (PANELS.contains(macro.name()) && body != null) {
      gap();
      PanelWriter.write(table(), macro, panel -> content(panel, body));
      gap();
    } else if (body != null) {
      if (macro.name().equals("expand")) {
        String title = macro.parameters().getOrDefault("title", "");
        paragraph("PanelTitle").createRun().setText("\u25be " + title);
      }
      open = null;
      write(body);
    }
  }

  private void code(String text) {
    List<String> lines = text.strip().lines().toList();
    XWPFParagraph paragraph = paragraph("Code");
    var run = paragraph.createRun();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines.get(i));
    }
    open = null;
  }

  private void image(Element image) {
    paragraph("Caption").createRun().setText("[Image: " + InlineWriter.attachment(image) + "]");
    open = null;
  }

  private void content(BlockTarget inner, Element content) {
    new BlockWriter(inner, lists, depth).write(content);
  }

  private XWPFParagraph running() {
    if (open == null) {
      open = target.paragraph();
    }
    return open;
  }

  private XWPFParagraph paragraph(@Nullable String style) {
    XWPFParagraph paragraph = target.paragraph();
    if (style != null) {
      paragraph.setStyle(style);
    }
    open = null;
    return paragraph;
  }

  /** Tables that touch would become one; a cell has to end with a paragraph anyway. */
  private void gap() {
    paragraph("AfterTable");
  }

  private XWPFTable table() {
    open = null;
    return target.table();
  }
}
