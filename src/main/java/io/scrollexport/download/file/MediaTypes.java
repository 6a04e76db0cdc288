package io.scrollexport.download.file;

import io.scrollexport.remote.RemoteText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Media types, without their parameters, and the extensions that stand for them. */
final class MediaTypes {

  static final String UNKNOWN = "application/octet-stream";

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "(?s)[ \\t]*([!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \\t]*(;.*)?");

  private static final Map<String, String> BY_EXTENSION = new LinkedHashMap<>();

  static {
    BY_EXTENSION.put("docx", OFFICE + "wordprocessingml.document");
    BY_EXTENSION.put("dotx", OFFICE + "wordprocessingml.template");
    BY_EXTENSION.put("docm", "application/vnd.ms-word.document.macroenabled.12");
    BY_EXTENSION.put("dotm", "application/vnd.ms-word.template.macroenabled.12");
    BY_EXTENSION.put("xlsx", OFFICE + "spreadsheetml.sheet");
    BY_EXTENSION.put("pptx", OFFICE + "presentationml.presentation");
    BY_EXTENSION.put("pdf", "application/pdf");
    BY_EXTENSION.put("zip", "application/zip");
    BY_EXTENSION.put("epub", "application/epub+zip");
    BY_EXTENSION.put("html", "text/html");
    BY_EXTENSION.put("htm", "text/html");
    BY_EXTENSION.put("xhtml", "application/xhtml+xml");
    BY_EXTENSION.put("txt", "text/plain");
    BY_EXTENSION.put("md", "text/markdown");
    BY_EXTENSION.put("csv", "text/csv");
    BY_EXTENSION.put("xml", "application/xml");
    BY_EXTENSION.put("json", "application/json");
    BY_EXTENSION.put("png", "image/png");
    BY_EXTENSION.put("jpg", "image/jpeg");
  }

  private MediaTypes() {}

  /**
   * The type in a {@code Content-Type} header, in lower case, as a result may hold it; empty where
   * there is none.
   */
  static Optional<String> inHeader(String header) {
    Matcher type = MEDIA_TYPE.matcher(header);
    return type.matches()
        ? Optional.of(RemoteText.of(type.group(1).toLowerCase(Locale.ROOT)).inResult())
            // What is left of one that looks like an address is none.
            .filter(shown -> shown.matches(".+/.+"))
        : Optional.empty();
  }

  /** The type of files with that extension. */
  static Optional<String> ofExtension(String extension) {
    return Optional.ofNullable(BY_EXTENSION.get(extension));
  }

  /** The extension for files of that type, with its dot; empty where none is known. */
  static String extension(String type) {
    return BY_EXTENSION.entrySet().stream()
        .filter(entry -> entry.getValue().equals(type))
        .findFirst()
        .map(entry -> "." + entry.getKey())
        .orElse("");
  }
}
