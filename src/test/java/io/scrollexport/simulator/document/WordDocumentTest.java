package io.scrollexport.simulator.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.simulator.site.DemoSpace;
import io.scrollexport.simulator.site.Page;
import io.scrollexport.simulator.site.Pages.PageInTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordDocumentTest {
  private static final Instant EXPORTED_AT = Instant.parse("2024-10-08T17:27:21Z");

  @Test
  void beginsWithTheTitle() throws IOException {
    try (var document = export(Page.of("1", "Größe & <Maß>", "<p>Text</p>"))) {
      assertThat(styled(document, "Title")).containsExactly("Größe & <Maß>");
      assertThat(styled(document, "Subtitle"))
          .containsExactly("Version 1, exported on 8 October 2024");
      assertThat(document.getProperties().getCoreProperties().getTitle())
          .isEqualTo("Größe & <Maß>");
    }
  }

  @Test
  void hasHeadingsInStylesThatItDefines() throws IOException {
    try (var document = export("<h1>One</h1><h2>Two</h2><h3>Three</h3>")) {
      for (int level = 1; level <= 3; level++) {
        assertThat(document.getStyles().styleExist("Heading" + level)).isTrue();
      }
      assertThat(styled(document, "Heading1")).containsExactly("One");
      assertThat(styled(document, "Heading2")).containsExactly("Two");
      assertThat(styled(document, "Heading3")).containsExactly("Three");
    }
  }

  @Test
  void definesEveryStyleThatItUses() throws IOException {
    try (var document = export(DemoSpace.pages().getFirst().storage())) {
      assertThat(document.getParagraphs())
          .extracting(XWPFParagraph::getStyle)
          .isNotEmpty()
          .allSatisfy(
              style ->
                  assertThat(style == null || document.getStyles().styleExist(style)).isTrue());
    }
  }

  @Test
  void keepsEmphasisAndLinks() throws IOException {
    String storage =
        "<p>A <strong>bold</strong> <em>word</em>, <code>code</code> and <a"
            + " href=\"https://example.com/?a=1&amp;b=2\">a link</a>.</p>";
    try (var document = export(storage)) {
      XWPFParagraph paragraph = document.getParagraphs().get(2);
      assertThat(paragraph.getText()).isEqualTo("A bold word, code and a link.");
      assertThat(paragraph.getRuns().get(1).isBold()).isTrue();
      assertThat(paragraph.getRuns().get(3).isItalic()).isTrue();
      assertThat(paragraph.getRuns().get(5).getStyle()).isEqualTo("CodeInText");
      var link = (XWPFHyperlinkRun) paragraph.getRuns().get(7);
      assertThat(link.getHyperlink(document).getURL()).isEqualTo("https://example.com/?a=1&b=2");
    }
  }

  @Test
  void numbersListsAnewAndNestsThem() throws IOException {
    String storage =
        "<ol><li><p>a</p><ul><li><p>b</p></li></ul></li></ol><p>between</p><ol><li>c</li></ol>";
    try (var document = export(storage)) {
      List<XWPFParagraph> items =
          document.getParagraphs().stream().filter(p -> p.getNumID() != null).toList();
      assertThat(items).extracting(XWPFParagraph::getText).containsExactly("a", "b", "c");
      assertThat(items)
          .extracting(XWPFParagraph::getNumIlvl)
          .containsExactly(BigInteger.ZERO, BigInteger.ONE, BigInteger.ZERO);
      assertThat(items)
          .extracting(XWPFParagraph::getNumFmt)
          .containsExactly("decimal", "bullet", "decimal");
      assertThat(items.getLast().getNumID()).isNotEqualTo(items.getFirst().getNumID());
      assertThat(items.getLast().getNumStartOverride()).isEqualTo(BigInteger.ONE);
    }
  }

  @Test
  void keepsTablesWithTheirHeaderAndSpans() throws IOException {
    String storage =
        "<table><tbody><tr><th>X</th><th>Y</th></tr><tr><td rowspan=\"2\">tall</td><td>1</td></tr>"
            + "<tr><td>2</td></tr><tr><td colspan=\"2\">wide</td></tr></tbody></table>";
    try (var document = export(storage)) {
      XWPFTable table = document.getTables().getFirst();
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(0).getCell(0).getText()).isEqualTo("X");
      assertThat(table.getRow(2).getTableCells()).hasSize(2);
      assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("2");
      assertThat(table.getRow(3).getTableCells()).hasSize(1);
      assertThat(table.getRow(3).getCell(0).getText()).isEqualTo("wide");
    }
  }

  @Test
  void keepsPanelsCodeStatusAndImages() throws IOException {
    String storage =
        "<ac:structured-macro ac:name=\"info\"><ac:parameter ac:name=\"title\">Title</ac:parameter>"
            + "<ac:rich-text-body><p>Body</p></ac:rich-text-body></ac:structured-macro>"
            + "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[if (a < b)\n  c();]]>"
            + "</ac:plain-text-body></ac:structured-macro><p><ac:structured-macro ac:name=\"status\">"
            + "<ac:parameter ac:name=\"title\">DONE</ac:parameter></ac:structured-macro></p>"
            + "<ac:image><ri:attachment ri:filename=\"arm.png\" /></ac:image>";
    try (var document = export(storage)) {
      assertThat(document.getTables().getFirst().getText()).contains("Title", "Body");
      assertThat(styled(document, "Code")).containsExactly("if (a < b)\n  c();");
      assertThat(styled(document, "Caption")).containsExactly("[Image: arm.png]");
      assertThat(document.getParagraphs()).anyMatch(p -> p.getText().contains("DONE"));
    }
  }

  @Test
  void putsATreeOfPagesIntoOneDocument() throws IOException {
    var pages =
        List.of(
            new PageInTree(Page.of("1", "Top", "<h1>Own</h1>"), 0),
            new PageInTree(Page.of("2", "Child", "<h1>Below</h1>"), 1),
            new PageInTree(Page.of("3", "Grandchild", "<h1>Deep</h1>"), 2));
    try (var document = open(ExportedFile.word(pages, EXPORTED_AT))) {
      assertThat(styled(document, "Title")).containsExactly("Top");
      assertThat(styled(document, "Heading1")).containsExactly("Own", "Child");
      assertThat(styled(document, "Heading2")).containsExactly("Below", "Grandchild");
      assertThat(styled(document, "Heading3")).containsExactly("Deep");
    }
  }

  @ParameterizedTest
  @MethodSource("io.scrollexport.simulator.site.DemoSpace#pages")
  void exportsEveryPageOfTheDemoSpace(Page page) throws IOException {
    try (var document = export(page)) {
      assertThat(document.getParagraphs().size()).isGreaterThan(3);
    }
  }

  private static XWPFDocument export(String storage) throws IOException {
    return export(Page.of("1", "Title", storage));
  }

  private static XWPFDocument export(Page page) throws IOException {
    return open(ExportedFile.word(List.of(new PageInTree(page, 0)), EXPORTED_AT));
  }

  private static XWPFDocument open(byte[] file) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(file));
  }

  private static List<String> styled(XWPFDocument document, String style) {
    return document.getParagraphs().stream()
        .filter(paragraph -> style.equals(paragraph.getStyle()))
        .map(XWPFParagraph::getText)
        .toList();
  }
}
