package io.scrollexport.simulator.document;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Where blocks are appended: the document's body or a table cell. */
interface BlockTarget {
  XWPFParagraph paragraph();

  XWPFTable table();

  static BlockTarget of(XWPFDocument document) {
    return new BlockTarget() {
      @Override
      public XWPFParagraph paragraph() {
        return document.createParagraph();
      }

      @Override
      public XWPFTable table() {
        return document.createTable();
      }
    };
  }

  /** A cell; the empty paragraph that every cell has is the first one given. */
  static BlockTarget of(XWPFTableCell cell) {
    return new BlockTarget() {
      private boolean fresh = true;

      @Override
      public XWPFParagraph paragraph() {
        boolean first = fresh && !cell.getParagraphs().isEmpty();
        fresh = false;
        return first ? cell.getParagraphs().getFirst() : cell.addParagraph();
      }

      @Override
      public XWPFTable table() {
        fresh = false;
        return new XWPFTable(cell.getCTTc().addNewTbl(), cell);
      }
    };
  }
}
