package io.scrollexport.bench.operation;

import io.scrollexport.bench.MarkdownTable;
import io.scrollexport.bench.Sample;
import io.scrollexport.bench.operation.Measurements.Cost;
import io.scrollexport.bench.operation.OperationBenchmark.Contender;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The measurements as Markdown, ratios first. */
final class OperationReport {

  /** Of the REST connector's overhead over the bare exchange. */
  private static final double MOST = 0.10;

  private final Measurements measurements;

  OperationReport(Measurements measurements) {
    this.measurements = measurements;
  }

  List<String> lines() {
    return List.of(targets().toString(), operations().toString(), protocol().toString());
  }

  private MarkdownTable targets() {
    MarkdownTable table = new MarkdownTable("Target", "At most", "Measured", "Met");
    for (String scheme : List.of("https", "http")) {
      target(table, "time", scheme, Cost::micros);
      target(table, "bytes", scheme, Cost::bytes);
    }
    return table;
  }

  /**
   * Beside the call that gives the same: with the answer as it is, the work is still to be done.
   */
  private void target(
      MarkdownTable table, String what, String scheme, Function<Cost, Sample> part) {
    double share =
        over(scheme, Contender.GET_EXPORT_STATUS, part)
            / over(scheme, Contender.REST_SAME_JSON, part);
    table.row(
        scheme + ": " + what + " over the bare exchange, of the REST connector's",
        percent(MOST),
        percent(share),
        share <= MOST ? "yes" : "**no**");
  }

  /** What the median is above that of the bare exchange. */
  private double over(String scheme, Contender contender, Function<Cost, Sample> part) {
    return part.apply(measurements.of(scheme, contender)).median()
        - part.apply(measurements.of(scheme, Contender.BARE_EXCHANGE)).median();
  }

  private MarkdownTable operations() {
    MarkdownTable table =
        new MarkdownTable(
            "One call",
            "Time",
            "over the bare exchange",
            "least to most",
            "Allocated",
            "over the bare exchange",
            "least to most");
    for (Contender each : OperationBench.SECURE) {
      operation(table, "https", each);
    }
    for (Contender each : Contender.values()) {
      operation(table, "http", each);
    }
    return table;
  }

  private void operation(MarkdownTable table, String scheme, Contender contender) {
    Cost cost = measurements.of(scheme, contender);
    boolean exchanges =
        contender != Contender.BARE_EXCHANGE && contender != Contender.RUNTIME_ALONE;
    table.row(
        scheme + ": " + contender.label,
        micros(cost.micros().median()),
        exchanges ? micros(over(scheme, contender, Cost::micros)) : "",
        micros(cost.micros().least()) + " to " + micros(cost.micros().most()),
        kilobytes(cost.bytes().median()),
        exchanges ? kilobytes(over(scheme, contender, Cost::bytes)) : "",
        kilobytes(cost.bytes().least()) + " to " + kilobytes(cost.bytes().most()));
  }

  private MarkdownTable protocol() {
    MarkdownTable table =
        new MarkdownTable("Part", "Time", "least to most", "Allocated", "least to most");
    part(table, "writer, fragment that starts an export", "writeStartExport");
    part(table, "writer, fragment that asks for the status", "writeGetExportStatus");
    part(table, "parser, rendered HTML to status", "readExportStatus");
    return table;
  }

  private void part(MarkdownTable table, String label, String benchmark) {
    Cost cost = measurements.of(benchmark);
    table.row(
        label,
        micros(cost.micros().median()),
        micros(cost.micros().least()) + " to " + micros(cost.micros().most()),
        kilobytes(cost.bytes().median()),
        kilobytes(cost.bytes().least()) + " to " + kilobytes(cost.bytes().most()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String micros(double micros) {
    return String.format(Locale.ROOT, micros < 100 ? "%.1f µs" : "%.0f µs", micros);
  }

  private static String kilobytes(double bytes) {
    return String.format(Locale.ROOT, bytes < 100_000 ? "%.1f kB" : "%.0f kB", bytes / 1000);
  }
}
