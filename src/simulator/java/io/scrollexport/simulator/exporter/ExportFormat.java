package io.scrollexport.simulator.exporter;

import java.util.Optional;
import java.util.stream.Stream;

/** The three exporters: each has its macro, its host or servlet, and its kind of file. */
public enum ExportFormat {
  /** Scroll Word Exporter. */
  WORD(
      "scroll-word-export-job",
      "scroll-office",
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** Scroll PDF Exporter. */
  PDF("scroll-pdf-export-job", "scroll-pdf", "pdf", "application/pdf"),
  /** Scroll HTML Exporter. */
  HTML("scroll-html-export-job", "scroll-html", "zip", "application/zip");

  private final String macroName;
  private final String servlet;
  private final String extension;
  private final String contentType;

  ExportFormat(String macroName, String servlet, String extension, String contentType) {
    this.macroName = macroName;
    this.servlet = servlet;
    this.extension = extension;
    this.contentType = contentType;
  }

  /** The name of its macro in storage format. */
  public String macroName() {
    return macroName;
  }

  /** The name of its servlet on Data Center. */
  public String servlet() {
    return servlet;
  }

  /** Of its files, without a dot. */
  public String extension() {
    return extension;
  }

  /** Of its files. */
  public String contentType() {
    return contentType;
  }

  /** The exporter with that servlet. */
  public static Optional<ExportFormat> ofServlet(String servlet) {
    return Stream.of(values()).filter(format -> format.servlet.equals(servlet)).findFirst();
  }
}
