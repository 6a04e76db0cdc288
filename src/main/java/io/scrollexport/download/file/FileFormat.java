package io.scrollexport.download.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Formats whose files begin with known bytes, so that an error page cannot pass for one. */
enum FileFormat {
  OFFICE(
      "an Office document",
      Set.of("docx", "dotx", "docm", "dotm", "xlsx", "pptx"),
      List.of("PK\u0003\u0004")),
  ZIP("a zip archive", Set.of("zip", "epub"), List.of("PK\u0003\u0004", "PK\u0005\u0006")),
  PDF("a PDF file", Set.of("pdf"), List.of("%PDF-"));

  private final String title;
  private final Set<String> extensions;
  private final List<String> beginnings;

  FileFormat(String title, Set<String> extensions, List<String> beginnings) {
    this.title = title;
    this.extensions = extensions;
    this.beginnings = beginnings;
  }

  /** In words, with its article. */
  String title() {
    return title;
  }

  /** Whether files with that extension are of this format. */
  boolean hasExtension(String extension) {
    return extensions.contains(extension);
  }

  /** Whether the media type stands for this format. */
  boolean hasType(String type) {
    return type.equals("application/x-zip-compressed") && this == ZIP
        || extensions.stream()
            .flatMap(extension -> MediaTypes.ofExtension(extension).stream())
            .anyMatch(type::equals);
  }

  /** Whether a file that begins with these bytes can be of this format. */
  boolean fits(byte[] start) {
    return beginnings.stream()
        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
        .anyMatch(
            expected ->
                start.length >= expected.length
                    && Arrays.equals(start, 0, expected.length, expected, 0, expected.length));
  }
}
