package io.scrollexport.simulator.document;

import io.scrollexport.simulator.storage.StorageFormat;
import java.math.BigInteger;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes lists: of items with bullets or numbers, one in another, and of tasks. */
final class ListWriter {
  private static final Set<String> LISTS = Set.of("ul", "ol");

  /** In twentieths of a point. */
  private static final int AFTER_LIST = 140;

  private final BlockTarget target;
  private final Lists lists;
  private @Nullable XWPFParagraph last;

  ListWriter(BlockTarget target, Lists lists) {
    this.target = target;
    this.lists = lists;
  }

  /** Writes a list with all that stand in it. */
  void items(Element list) {
    items(list, list(list), 0);
    if (last != null) {
      last.setSpacingAfter(AFTER_LIST);
    }
  }

  private void items(Element list, BigInteger id, int level) {
    for (Element item : StorageFormat.children(list)) {
      XWPFParagraph paragraph = target.paragraph();
      Lists.item(paragraph, id, level);
      last = paragraph;
      for (Node node = item.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element inner && LISTS.contains(inner.getLocalName())) {
          boolean sameKind = inner.getLocalName().equals(list.getLocalName());
          items(inner, sameKind ? id : list(inner), level + 1);
        } else {
          InlineWriter.write(paragraph, node);
        }
      }
    }
  }

  private BigInteger list(Element list) {
    return lists.list(list.getLocalName().equals("ol"));
  }

  /** Writes a list of tasks, each with its box. */
  static void tasks(BlockTarget target, Element list) {
    for (Element task : StorageFormat.children(list)) {
      XWPFParagraph paragraph = target.paragraph();
      paragraph.setStyle("ListParagraph");
      paragraph.setIndentationLeft(360);
      for (Element part : StorageFormat.children(task)) {
        if (StorageFormat.isAc(part, "task-status")) {
          boolean complete = part.getTextContent().strip().equals("complete");
          paragraph.createRun().setText(complete ? "\u2611 " : "\u2610 ");
        } else if (StorageFormat.isAc(part, "task-body")) {
          InlineWriter.writeChildren(paragraph, part);
        }
      }
    }
  }
}
