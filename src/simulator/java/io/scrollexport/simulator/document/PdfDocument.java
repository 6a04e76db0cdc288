package io.scrollexport.simulator.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A PDF 1.4 file of plain text in a built-in font, one sheet for each page. Characters outside
 * Windows-1252 appear as question marks. Numbers have the digits of PDF, whatever the locale.
 */
final class PdfDocument {
  private static final Charset WIN_ANSI = Charset.forName("windows-1252");
  private static final int LINES_ON_A_SHEET = 48;
  private static final int CHARACTERS_IN_A_LINE = 95;

  private final List<String> sheets = new ArrayList<>();

  void page(String title, List<String> lines) {
    var content = new StringBuilder("BT /F2 20 Tf 56 770 Td (" + escaped(title) + ") Tj\n");
    content.append("/F1 10 Tf 0 -12 Td 14 TL\n");
    lines.stream()
        .map(line -> line.substring(0, Math.min(line.length(), CHARACTERS_IN_A_LINE)))
        .limit(LINES_ON_A_SHEET)
        .forEach(line -> content.append("T* (").append(escaped(line)).append(") Tj\n"));
    sheets.add(content.append("ET").toString());
  }

  byte[] bytes() {
    List<String> objects = new ArrayList<>();
    var kids = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      kids.append(5 + 2 * i).append(" 0 R ");
    }
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Count " + sheets.size() + " /Kids [ " + kids + "] >>");
    objects.add(font("Helvetica"));
    objects.add(font("Helvetica-Bold"));
    for (int i = 0; i < sheets.size(); i++) {
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %s 0 R"
                  .formatted(6 + 2 * i)
              + " /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>");
      int length = sheets.get(i).getBytes(WIN_ANSI).length;
      objects.add("<< /Length " + length + " >>\nstream\n" + sheets.get(i) + "\nendstream");
    }
    return file(objects);
  }

  private static byte[] file(List<String> objects) {
    var file = new ByteArrayOutputStream();
    var offsets = new StringBuilder();
    file.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < objects.size(); i++) {
      offsets.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.size()));
      file.writeBytes(((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n").getBytes(WIN_ANSI));
    }
    int count = objects.size() + 1;
    String end =
        "xref\n0 %s\n0000000000 65535 f \n%strailer\n<< /Size %s /Root 1 0 R >>\nstartxref\n%s\n%%%%EOF\n"
            .formatted(count, offsets, count, file.size());
    file.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
    return file.toByteArray();
  }

  private static String font(String name) {
    return "<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
        .formatted(name);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
  }
}
