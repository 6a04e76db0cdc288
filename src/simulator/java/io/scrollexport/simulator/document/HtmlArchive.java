package io.scrollexport.simulator.document;

import io.scrollexport.simulator.site.Pages.PageInTree;
import io.scrollexport.simulator.storage.Html;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the HTML exporter gives: a ZIP archive with an {@code index.html}. */
final class HtmlArchive {
  private HtmlArchive() {}

  static byte[] of(List<PageInTree> pages) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (int i = 0; i < pages.size(); i++) {
        String name = i == 0 ? "index" : "page-" + pages.get(i).page().id();
        zip.putNextEntry(new ZipEntry(name + ".html"));
        zip.write(html(pages.get(i)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String html(PageInTree entry) {
    String title = Html.escape(entry.page().title());
    var html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>").append(title);
    html.append("</title></head><body><h1>").append(title).append("</h1>\n");
    for (String line : PlainText.lines(ExportedFile.storage(entry))) {
      html.append("<p>").append(Html.escape(line)).append("</p>\n");
    }
    return html.append("</body></html>\n").toString();
  }
}
