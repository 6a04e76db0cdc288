package io.scrollexport.simulator.document;

import io.scrollexport.simulator.site.Page;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Element;

/**
 * A document for Word with real styles, numbering, header and footer. Styles and numbering are the
 * "template": XML files beside the tests.
 */
final class WordDocument implements Closeable {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final XWPFDocument document = new XWPFDocument();
  private final XWPFNumbering numbering;

  WordDocument(Page first, Instant exportedAt) throws IOException {
    try (InputStream styles = resource("styles.xml");
        InputStream lists = resource("numbering.xml")) {
      document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
      numbering = document.createNumbering();
      numbering.setNumbering(NumberingDocument.Factory.parse(lists).getNumbering());
    } catch (XmlException e) {
      throw new IOException(e);
    }
    properties(first.title(), exportedAt);
    sheet();
    headerAndFooter(first.title());
    paragraph("Title").createRun().setText(first.title());
    paragraph("Subtitle")
        .createRun()
        .setText("Version " + first.version() + ", exported on " + DAY.format(exportedAt));
  }

  /** Begins a page of the tree with its title as a heading of that level. */
  void chapter(String title, int level) {
    XWPFParagraph heading = paragraph("Heading" + Math.min(level, 6));
    heading.setPageBreak(level == 1);
    heading.createRun().setText(title);
  }

  /** Adds a page's content, its headings as many levels lower. */
  void content(Element storage, int depth) {
    new BlockWriter(BlockTarget.of(document), new Lists(numbering), depth).write(storage);
  }

  byte[] bytes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  private void properties(String title, Instant exportedAt) {
    var properties = document.getProperties().getCoreProperties();
    properties.setTitle(title);
    properties.setCreator("Scroll Exporter (simulated)");
    properties.setCreated(Optional.of(Date.from(exportedAt)));
  }

  private void sheet() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(11906);
    size.setH(16838);
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(1418);
    margins.setBottom(1247);
    margins.setLeft(1304);
    margins.setRight(1304);
    margins.setHeader(680);
    margins.setFooter(567);
  }

  private void headerAndFooter(String title) {
    XWPFParagraph header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    header.setStyle("Header");
    header.createRun().setText(title);
    XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setStyle("Footer");
    footer.setAlignment(ParagraphAlignment.RIGHT);
    footer.createRun().setText("Page ");
    footer.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = WordDocument.class.getResourceAsStream("/simulator/word/" + name);
    if (in == null) {
      throw new IOException("No " + name);
    }
    return in;
  }
}
