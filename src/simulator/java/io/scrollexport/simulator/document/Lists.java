package io.scrollexport.simulator.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Gives list items their bullets and numbers; each numbered list starts at one again. */
final class Lists {
  /** As in {@code numbering.xml}. */
  private static final BigInteger BULLETS = BigInteger.ZERO;

  private static final BigInteger NUMBERS = BigInteger.ONE;
  private static final int LEVELS = 9;

  private final XWPFNumbering numbering;

  Lists(XWPFNumbering numbering) {
    this.numbering = numbering;
  }

  /** A new list of one kind. */
  BigInteger list(boolean numbered) {
    BigInteger id = numbering.addNum(numbered ? NUMBERS : BULLETS);
    if (numbered) {
      var list = numbering.getNum(id).getCTNum();
      for (int level = 0; level < LEVELS; level++) {
        var override = list.addNewLvlOverride();
        override.setIlvl(BigInteger.valueOf(level));
        override.addNewStartOverride().setVal(BigInteger.ONE);
      }
    }
    return id;
  }

  static void item(XWPFParagraph paragraph, BigInteger list, int level) {
    paragraph.setStyle("ListParagraph");
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(Math.min(level, LEVELS - 1)));
  }
}
