package io.scrollexport.simulator.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;

/** Lines and measures of tables. */
final class Frame {
  /** Eighths of a point. */
  private static final int THIN = 4;

  private Frame() {}

  static void lines(XWPFTable table, String color) {
    table.setTopBorder(XWPFBorderType.SINGLE, THIN, 0, color);
    table.setBottomBorder(XWPFBorderType.SINGLE, THIN, 0, color);
    table.setLeftBorder(XWPFBorderType.SINGLE, THIN, 0, color);
    table.setRightBorder(XWPFBorderType.SINGLE, THIN, 0, color);
    table.setInsideHBorder(XWPFBorderType.SINGLE, THIN, 0, color);
    table.setInsideVBorder(XWPFBorderType.SINGLE, THIN, 0, color);
  }

  static void bar(XWPFTable table, String color) {
    table.setTopBorder(XWPFBorderType.NONE, 0, 0, color);
    table.setBottomBorder(XWPFBorderType.NONE, 0, 0, color);
    table.setRightBorder(XWPFBorderType.NONE, 0, 0, color);
    table.setLeftBorder(XWPFBorderType.SINGLE, 36, 0, color);
  }

  static void width(XWPFTable table, int twips, int columns) {
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(twips);
    table.setCellMargins(60, 115, 60, 115);
    var grid = table.getCTTbl().getTblGrid();
    var columnsOfGrid = grid == null ? table.getCTTbl().addNewTblGrid() : grid;
    while (columnsOfGrid.sizeOfGridColArray() > 0) {
      columnsOfGrid.removeGridCol(0);
    }
    for (int i = 0; i < columns; i++) {
      columnsOfGrid.addNewGridCol().setW(BigInteger.valueOf(twips / columns));
    }
  }
}
