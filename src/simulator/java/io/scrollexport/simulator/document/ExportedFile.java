package io.scrollexport.simulator.document;

import io.scrollexport.simulator.site.Pages.PageInTree;
import io.scrollexport.simulator.storage.StorageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.w3c.dom.Element;

/** The file that an exporter makes of one page, or of a tree of pages. */
public final class ExportedFile {
  private ExportedFile() {}

  /** A document for Word; the first page's title is the document's. */
  public static byte[] word(List<PageInTree> pages, Instant exportedAt) {
    try (var document = new WordDocument(pages.getFirst().page(), exportedAt)) {
      for (int i = 0; i < pages.size(); i++) {
        PageInTree entry = pages.get(i);
        if (i > 0) {
          document.chapter(entry.page().title(), entry.depth());
        }
        document.content(storage(entry), entry.depth());
      }
      return document.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A small PDF with titles and text. */
  public static byte[] pdf(List<PageInTree> pages) {
    var document = new PdfDocument();
    for (PageInTree entry : pages) {
      document.page(entry.page().title(), PlainText.lines(storage(entry)));
    }
    return document.bytes();
  }

  /** A ZIP archive with one HTML file for each page. */
  public static byte[] htmlArchive(List<PageInTree> pages) {
    try {
      return HtmlArchive.of(pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Element storage(PageInTree entry) {
    try {
      return StorageFormat.parse(entry.page().storage());
    } catch (StorageFormat.MalformedStorage e) {
      throw new IllegalStateException("Page " + entry.page().id() + ": " + e.getMessage(), e);
    }
  }
}
