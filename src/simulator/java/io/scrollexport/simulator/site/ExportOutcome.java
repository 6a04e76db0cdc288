package io.scrollexport.simulator.site;

/** How the export of a page, or with a template, ends. */
public sealed interface ExportOutcome {
  /** With a file. */
  record Complete() implements ExportOutcome {}

  /** In the status {@code error}, half-way. */
  record Failed(String message) implements ExportOutcome {}

  /** In the status {@code cancelled}, half-way. */
  record Cancelled() implements ExportOutcome {}

  /** Not at all. */
  record NeverEnding() implements ExportOutcome {}
}
