package io.scrollexport.bench.engine;

import static io.scrollexport.bench.engine.ExportProcess.BY_HAND;
import static io.scrollexport.bench.engine.ExportProcess.BY_HAND_ONLY;
import static io.scrollexport.bench.engine.ExportProcess.SCROLL_EXPORT;
import static io.scrollexport.bench.engine.ExportProcess.SCROLL_EXPORT_ONLY;

import io.camunda.zeebe.protocol.record.ValueType;
import io.scrollexport.bench.camunda.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What was measured, as lines of Markdown. */
final class EngineReport {

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  EngineReport machine() {
    lines.add(
        "%d processors, Java %s, %s, heap of %d MiB at most; %s."
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name"),
                Runtime.getRuntime().maxMemory() >> 20,
                LocalDate.now()));
    return end();
  }

  EngineReport throughput(Throughput throughput) {
    header(
        "Process `scroll-export`, as a share of the same by hand", "Throughput", "Processor time");
    ratios("without the download", throughput, SCROLL_EXPORT_ONLY, BY_HAND_ONLY);
    ratios("with the download", throughput, SCROLL_EXPORT, BY_HAND);
    end();
    header("", "Exports a second", "Processor time for each", "Requests for each");
    for (ExportProcess process : Throughput.PROCESSES) {
      cells(
          process.label,
          number(throughput.of(process, Batch::exportsPerSecond), ""),
          number(throughput.of(process, Batch::processorTimePerExport), " ms"),
          number(throughput.of(process, Batch::requestsPerExport).median()));
    }
    return end();
  }

  private void ratios(
      String label, Throughput throughput, ExportProcess ours, ExportProcess theirs) {
    cells(
        label,
        ratio(throughput, ours, theirs, Batch::exportsPerSecond),
        ratio(throughput, ours, theirs, Batch::processorTimePerExport));
  }

  private static String ratio(
      Throughput throughput,
      ExportProcess ours,
      ExportProcess theirs,
      ToDoubleFunction<Batch> figure) {
    Samples rounds = throughput.ratios(ours, theirs, figure);
    return "%s (%s to %s)"
        .formatted(
            percent(throughput.ratio(ours, theirs, figure)),
            percent(rounds.least()),
            percent(rounds.most()));
  }

  EngineReport records(List<RecordCost> costs) {
    header("", "Once for each export", "For each poll", "With 1 poll", "With 10 polls");
    for (RecordCost cost : costs) {
      double once = cost.once(Records::total);
      double perPoll = cost.perPoll(Records::total);
      cells(
          cost.process().label,
          number(once),
          number(perPoll),
          number(once + perPoll),
          number(once + 10 * perPoll));
    }
    end();
    cells(
        Stream.concat(Stream.of("For each poll"), costs.stream().map(cost -> cost.process().label))
            .toArray(String[]::new));
    lines.add("| --- " + "| ---: ".repeat(costs.size()) + "|");
    TreeSet<ValueType> types = new TreeSet<>();
    costs.forEach(cost -> types.addAll(cost.types()));
    for (ValueType type : types) {
      if (costs.stream().anyMatch(cost -> cost.perPoll(records -> records.events(type)) > 0)) {
        row(
            "events of " + type,
            costs.stream().map(cost -> cost.perPoll(records -> records.events(type))));
      }
    }
    row("commands", costs.stream().map(cost -> cost.perPoll(Records::commands)));
    return end();
  }

  private void row(String label, Stream<Double> values) {
    cells(Stream.concat(Stream.of(label), values.map(EngineReport::number)).toArray(String[]::new));
  }

  EngineReport scaling(List<Load> loads) {
    header(
        "Exports at once",
        "Requests for each",
        "Engine records for each",
        "Time for each",
        "Processor time for each");
    for (Load load : loads) {
      cells(
          Integer.toString(load.exports()),
          number(load.median(Batch::requestsPerExport)),
          number(load.median(Batch::recordsPerExport)),
          number(load.median(Batch::timePerExport)) + " ms",
          number(load.median(Batch::processorTimePerExport)) + " ms");
    }
    return end();
  }

  EngineReport targets(Throughput throughput, List<RecordCost> records, List<Load> loads) {
    header("Target", "At least or at most", "Measured", "Met");
    atLeast(
        "Throughput without the download, as a share of the REST connector's",
        throughput.ratio(SCROLL_EXPORT_ONLY, BY_HAND_ONLY, Batch::exportsPerSecond));
    atLeast(
        "Throughput with the download, as a share of the REST connector's",
        throughput.ratio(SCROLL_EXPORT, BY_HAND, Batch::exportsPerSecond));
    double ours = records.get(0).perPoll(Records::total);
    double theirs = records.get(1).perPoll(Records::total);
    atMost("Engine records of a poll, as a share of the REST connector's", 1, ours / theirs);
    Load one = loads.getFirst();
    Load most = loads.getLast();
    Load before = loads.get(loads.size() - 2);
    atMost(
        "Requests of an export, 1000 at once to one alone",
        1,
        most.median(Batch::requestsPerExport) / one.median(Batch::requestsPerExport));
    atMost(
        "Engine records of an export, 1000 at once to one alone",
        1,
        most.median(Batch::recordsPerExport) / one.median(Batch::recordsPerExport));
    atMost(
        "Time of an export, 1000 at once to 100 at once",
        1.1,
        most.median(Batch::timePerExport) / before.median(Batch::timePerExport));
    return end();
  }

  private void atLeast(String target, double measured) {
    cells(target, "at least " + percent(1), percent(measured), met(measured >= 1));
  }

  private void atMost(String target, double most, double measured) {
    cells(target, "at most " + percent(most), percent(measured), met(measured <= most));
  }

  private static String met(boolean met) {
    return met ? "yes" : "no";
  }

  private void header(String... names) {
    cells(names);
    lines.add("| --- " + "| ---: ".repeat(names.length - 1) + "|");
  }

  private void cells(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  private EngineReport end() {
    lines.add("");
    return this;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String number(Samples samples, String unit) {
    return "%s%s (%s to %s)"
        .formatted(number(samples.median()), unit, number(samples.least()), number(samples.most()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
