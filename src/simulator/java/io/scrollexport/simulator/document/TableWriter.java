package io.scrollexport.simulator.document;

import io.scrollexport.simulator.storage.StorageFormat;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.w3c.dom.Element;

/** Writes tables with header cells, column spans and row spans. */
final class TableWriter {
  /** Between the margins, in twentieths of a point. */
  static final int TEXT_WIDTH = 9298;

  private static final String HEADER_SHADE = "DEEBFF";

  private TableWriter() {}

  static void write(XWPFTable table, Element source, BiConsumer<BlockTarget, Element> content) {
    List<Element> rows =
        StorageFormat.descendants(source, element -> element.getLocalName().equals("tr"));
    int columns = rows.stream().mapToInt(TableWriter::width).max().orElse(1);
    Frame.lines(table, "C1C7D0");
    Frame.width(table, TEXT_WIDTH, columns);
    table.removeRow(0);
    Set<Long> taken = new HashSet<>();
    for (int y = 0; y < rows.size(); y++) {
      row(table.createRow(), rows.get(y), y, columns, taken, content);
    }
  }

  private static void row(
      XWPFTableRow row,
      Element source,
      int y,
      int columns,
      Set<Long> taken,
      BiConsumer<BlockTarget, Element> content) {
    while (!row.getTableCells().isEmpty()) {
      row.removeCell(0);
    }
    List<Element> cells = StorageFormat.children(source);
    boolean header = cells.stream().allMatch(cell -> cell.getLocalName().equals("th"));
    row.setRepeatHeader(header && y == 0);
    row.setCantSplitRow(true);
    int next = 0;
    for (int x = 0; x < columns; ) {
      XWPFTableCell cell = row.createCell();
      if (taken.contains(key(x, y))) {
        cell.getCTTc().addNewTcPr().addNewVMerge();
        x++;
      } else if (next < cells.size()) {
        Element from = cells.get(next++);
        int wide = Math.min(span(from, "colspan"), columns - x);
        fill(cell, from, wide, columns, content);
        claim(cell, taken, x, y, wide, span(from, "rowspan"));
        x += wide;
      } else {
        x++;
      }
    }
  }

  private static void fill(
      XWPFTableCell cell,
      Element from,
      int wide,
      int columns,
      BiConsumer<BlockTarget, Element> content) {
    var properties = cell.getCTTc().addNewTcPr();
    properties.addNewTcW().setW(BigInteger.valueOf((long) TEXT_WIDTH * wide / columns));
    if (wide > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(wide));
    }
    boolean header = from.getLocalName().equals("th");
    if (header) {
      cell.setColor(HEADER_SHADE);
    }
    content.accept(BlockTarget.of(cell), from);
    for (XWPFParagraph paragraph : cell.getParagraphs()) {
      if (paragraph.getStyle() == null) {
        paragraph.setStyle(header ? "TableHeading" : "TableText");
      }
    }
  }

  private static void claim(XWPFTableCell cell, Set<Long> taken, int x, int y, int wide, int high) {
    if (high > 1) {
      cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
      for (int below = 1; below < high; below++) {
        for (int beside = 0; beside < wide; beside++) {
          taken.add(key(x + beside, y + below));
        }
      }
    }
  }

  private static long key(int x, int y) {
    return (long) y << 32 | x;
  }

  private static int width(Element row) {
    return StorageFormat.children(row).stream().mapToInt(cell -> span(cell, "colspan")).sum();
  }

  private static int span(Element cell, String attribute) {
    String value = cell.getAttribute(attribute);
    return value.matches("[1-9][0-9]?") ? Integer.parseInt(value) : 1;
  }
}
