package io.scrollexport.playground.live.values;

import java.util.Locale;

/**
 * The kinds of files that browsers are told of: by the name's ending, never by what a site says.
 */
public enum FileType {
  /** Word. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** PDF. */
  PDF("application/pdf"),
  /** An archive, such as of HTML. */
  ZIP("application/zip"),
  /** Anything else. */
  OTHER("application/octet-stream");

  private final String contentType;

  FileType(String contentType) {
    this.contentType = contentType;
  }

  /** The kind of a file of that name. */
  public static FileType of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".docx")) {
      return DOCX;
    }
    if (name.endsWith(".pdf")) {
      return PDF;
    }
    return name.endsWith(".zip") ? ZIP : OTHER;
  }

  /** For the header of that name. */
  public String contentType() {
    return contentType;
  }
}
