package io.scrollexport.download;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers that are not the file that they pretend to be. */
final class HostileAnswers {

  /** An answer and a part of the reason for which it is refused. */
  record Row(Answer answer, String reason) {}

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final byte[] PAGE = bytes("\r\n<!DOCTYPE html><html><body>Sign in</body></html>");
  private static final byte[] ZIP = DownloadsTest.docx(100);
  private static final byte[] PDF = bytes("%PDF-1.7 and so on");

  private final Map<String, Row> rows = new LinkedHashMap<>();

  private HostileAnswers() {
    String page = "is a web page";
    add("a page with the type of Word", Answer.docx(PAGE), page);
    add("a page with its own type", Answer.file("text/html", "Demo.docx", PAGE), page);
    add("a page of XHTML", Answer.file("application/xhtml+xml;charset=utf-8", "D.zip", ZIP), page);
    add("a page as plain bytes", file("application/octet-stream").withBody(PAGE), page);
    add("a page without a type", Answer.ok().withBody(PAGE), page);
    add(
        "a page behind a byte order mark",
        file("image/png").withBody("\ufeff <HTML lang=en>"),
        page);

    String word = "is said to be an Office document";
    add("JSON with the type of Word", Answer.docx(bytes("{\"error\": 500}")), word);
    add("PDF with the type of Word", Answer.docx(PDF), word);
    add("an empty file with the type of Word", Answer.docx(new byte[0]), word);
    add("three bytes with the type of Word", Answer.docx(new byte[] {'P', 'K', 3}), word);
    add("text with the name of Word", Answer.file("text/plain", "D.DOCX", bytes("no")), word);
    add("text, by the URL a Word document", file("text/plain").withBody("no"), word);
    add(
        "text with an encoded name of Word",
        file("text/plain").with("Content-Disposition: x; filename*=UTF-8''a.d%6Fcx").withBody("no"),
        word);
    add(
        "JSON with the type of zip",
        Answer.file("application/zip", "a", bytes("{}")),
        "is said to be");
    add("text with the name of zip", Answer.file("text/plain", "a.zip", PDF), "is said to be");
    add("zip with the type of PDF", Answer.file("application/pdf", "a.pdf", ZIP), "a PDF file");
    add("zip with the name of PDF", Answer.file(WORD, "a.pdf", ZIP), "a PDF file");

    String coding = "has a Content-Encoding that nobody asked for (\"";
    add("no gzip", Answer.docx(ZIP).with("Content-Encoding: gzip"), "compression is malformed");
    add("brotli", Answer.docx(ZIP).with("content-encoding: br"), coding + "br\")");
    add("gzip twice", Answer.docx(ZIP).with("Content-Encoding: gzip, gzip"), coding + "gzip\")");
    add(
        "gzip of UTF-8",
        Answer.docx(ZIP).with("Content-Encoding: UTF-8, gzip"),
        coding + "gzip\")");
    add("an unknown coding", Answer.docx(ZIP).with("Content-Encoding: x-lz4"), coding + "x-lz4\")");

    String length = "does not tell its length";
    add("a gzip transfer", file(WORD).with("Transfer-Encoding: gzip, chunked"), length);
    add(
        "two transfer codings",
        file(WORD).with("Transfer-Encoding: chunked").with("Transfer-Encoding: chunked"),
        length);
    add("length and chunks", Answer.docx(ZIP).with("Transfer-Encoding: chunked"), length);
    add("two lengths", Answer.docx(ZIP).withLength(99), length);
    add("a negative length", file(WORD).with("Content-Length: -1"), length);
    add("no number for a length", file(WORD).with("Content-Length: 1e3"), length);
    add(
        "a length beyond all numbers",
        file(WORD).with("Content-Length: 1" + "0".repeat(30)),
        length);

    String status = "instead of 200";
    for (String other :
        new String[] {
          "201 Created",
          "204 No Content",
          "206 Partial Content",
          "300 Multiple Choices",
          "304 Not Modified",
          "402 Payment Required",
          "405 Method Not Allowed",
          "407 Proxy Authentication Required",
          "418 I'm a teapot"
        }) {
      add(other, new Answer(other, Answer.docx(ZIP).headers(), ZIP), status);
    }
    add("a redirect without a target", Answer.status("302 Found").withLength(0), "to nowhere");
    add("no status at all", Answer.status("OK"), "HTTP");
    add("a header with a space in its name", file(WORD).with("X Long: a"), "head is malformed");
    add(
        "a folded length",
        file(WORD).with("Content-Length: " + ZIP.length + "\r\n 0"),
        "does not tell its length");
    add(
        "a space behind the name of the length",
        file(WORD).with("Content-Length : " + ZIP.length),
        "head is malformed");
    add("a head without end", Answer.ok().with("X-Long: " + "a".repeat(100_000)), "too large");
  }

  static Map<String, Row> all() {
    return new HostileAnswers().rows;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Answer file(String type) {
    return Answer.ok().with("Content-Type: " + type);
  }

  private void add(String title, Answer answer, String reason) {
    rows.put(title, new Row(answer, reason));
  }
}
