package io.scrollexport.simulator.document;

import io.scrollexport.simulator.storage.Macro;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Writes info, note, warning and tip panels: a coloured box with a bar at its left. */
final class PanelWriter {
  private record Look(String bar, String shade, String sign) {}

  private static final Look PLAIN = new Look("97A0AF", "F4F5F7", "");
  private static final Map<String, Look> LOOKS =
      Map.of(
          "info", new Look("2684FF", "DEEBFF", "\u2139 "),
          "note", new Look("6554C0", "EAE6FF", "\u270e "),
          "warning", new Look("DE350B", "FFEBE6", "\u26a0 "),
          "tip", new Look("00875A", "E3FCEF", "\u2714 "));

  private PanelWriter() {}

  static void write(XWPFTable table, Macro macro, Consumer<BlockTarget> content) {
    Look look = LOOKS.getOrDefault(macro.name(), PLAIN);
    Frame.bar(table, look.bar());
    Frame.width(table, TableWriter.TEXT_WIDTH, 1);
    XWPFTableCell cell = table.getRow(0).getCell(0);
    cell.setColor(look.shade());
    BlockTarget target = BlockTarget.of(cell);
    String title = macro.parameters().get("title");
    if (title != null) {
      var heading = target.paragraph();
      heading.setStyle("PanelTitle");
      heading.createRun().setText(look.sign() + title);
    }
    content.accept(target);
    cell.getParagraphs().stream()
        .filter(paragraph -> paragraph.getStyle() == null)
        .forEach(paragraph -> paragraph.setStyle("TableText"));
  }
}
