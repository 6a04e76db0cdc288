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
    target(table, "time", Contender.REST_SAME_JSON, Cost::micros);
    target(table, "bytes allocated", Contender.REST_SAME_JSON, Cost::bytes);
    target(table, "time", Contender.REST_WHOLE_ANSWER, Cost::micros);
    target(table, "bytes allocated", Contender.REST_WHOLE_ANSWER, Cost::bytes);
    return table;
  }

  private void target(
      MarkdownTable table, String what, Contender rest, Function<Cost, Sample> part) {
    double share = over(Contender.GET_EXPORT_STATUS, part) / over(rest, part);
    table.row(
        "overhead of `getExportStatus`, " + what + ", of that of the " + rest.label,
        percent(MOST),
        percent(share),
        share <= MOST ? "yes" : "**no**");
  }

  /** What the median is above that of the bare exchange. */
  private double over(Contender contender, Function<Cost, Sample> part) {
    return part.apply(measurements.of(contender.name())).median()
        - part.apply(measurements.of(Contender.BARE_EXCHANGE.name())).median();
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
    for (Contender each : Contender.values()) {
      Cost cost = measurements.of(each.name());
      table.row(
          each.label,
          micros(cost.micros().median()),
          micros(over(each, Cost::micros)),
          micros(cost.micros().least()) + " to " + micros(cost.micros().most()),
          kilobytes(cost.bytes().median()),
          kilobytes(over(each, Cost::bytes)),
          kilobytes(cost.bytes().least()) + " to " + kilobytes(cost.bytes().most()));
    }
    return table;
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
