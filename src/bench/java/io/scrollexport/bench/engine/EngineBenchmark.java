package io.scrollexport.bench.engine;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what exports cost on the engine: throughput beside processes without our connector,
 * records, and how both behave as work grows. Prints tables and writes a plot, within three
 * minutes.
 *
 * <p>Arguments, all optional: the path of the plot, the rounds of throughput (5 unless given; more
 * of them narrow the spread).
 */
public final class EngineBenchmark {

  private static final Path PLOT = Path.of("docs", "images", "scaling.svg");
  private static final int ROUNDS = 5;
  private static final int EXPORTS_AT_ONCE = 150;
  private static final int WARM_UP_ROUNDS = 3;

  private EngineBenchmark() {}

  /** The exit status is 0 when all exports came to their end. */
  public static void main(String[] arguments) {
    Path plot = arguments.length > 0 ? Path.of(arguments[0]) : PLOT;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    Throughput throughput;
    try (Engine engine = new Engine(Engine.PATIENCE)) {
      Throughput.measure(engine, WARM_UP_ROUNDS, EXPORTS_AT_ONCE);
      throughput = Throughput.measure(engine, rounds, EXPORTS_AT_ONCE);
    }
    List<RecordCost> records;
    List<Load> loads;
    try (Engine engine = new Engine(Engine.PATIENCE)) {
      records =
          Stream.of(ExportProcess.SCROLL_EXPORT, ExportProcess.BY_HAND, ExportProcess.BY_HAND_LEAN)
              .map(process -> RecordCost.measure(engine, process))
              .toList();
      Load.measure(engine, 100, 1);
      loads =
          List.of(
              Load.measure(engine, 1, 15),
              Load.measure(engine, 10, 5),
              Load.measure(engine, 100, 3),
              Load.measure(engine, 1000, 1));
    }
    ScalingPlot.write(plot, loads);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new EngineReport()
        .machine()
        .throughput(throughput)
        .records(records)
        .scaling(loads)
        .targets(throughput, records, loads)
        .lines()
        .forEach(out::println);
    System.exit(0);
  }
}
