package io.scrollexport.bench.polling;

import io.scrollexport.bench.plot.SvgWriter;
import io.scrollexport.polling.BatchPlan;
import io.scrollexport.polling.PollBounds;
import io.scrollexport.polling.PollPlan;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Evaluates the plan for many jobs over simulated batches, beside the plan for one job and a
 * script: prints a table and writes a plot. The same seed gives the same output.
 *
 * <p>Argument, optional: the path of the plot.
 */
public final class BatchEvaluation {

  private static final Path PLOT = Path.of("docs", "images", "polling-batch.svg");
  private static final double LATENCY = 0.2;
  private static final int REPEATS = 20;
  private static final int[] SIZES = {10, 100, 500};
  private static final PollPlan PLAN = new PollPlan(PollBounds.DEFAULT);

  /** For batches where the delay counts: shared requests leave room for more polls. */
  static final PollPlan SOONER =
      new PollPlan(new PollBounds(Duration.ofMillis(300), PollBounds.DEFAULT.longest()));

  private BatchEvaluation() {}

  /**
   * What following jobs came to.
   *
   * @param requests for each job, starts included
   * @param delay from the end of a job until that is known, as a mean share of its duration
   */
  record Cost(double requests, double delay) {

    static Cost mean(List<Cost> costs) {
      return new Cost(
          costs.stream().mapToDouble(Cost::requests).average().orElseThrow(),
          costs.stream().mapToDouble(Cost::delay).average().orElseThrow());
    }
  }

  public static void main(String[] arguments) {
    Path plot = arguments.length > 0 ? Path.of(arguments[0]) : PLOT;
    PrintStream out = System.out;
    out.println("| Exports | Followed | Requests for each | Of those one by one | Mean delay |");
    out.println("| ---: | --- | ---: | ---: | ---: |");
    try (SvgWriter svg = new SvgWriter(plot, 860, 60 + 40 * SIZES.length * 6, "Requests")) {
      int row = 0;
      for (int size : SIZES) {
        Cost alone = alone(size);
        row(out, svg, row++, size, "one by one", alone, alone);
        row(out, svg, row++, size, "by hand, every 5 s", alone(size, BlindPolling.fixed(5)), alone);
        row(
            out,
            svg,
            row++,
            size,
            "by a script, every 20 s",
            alone(size, BlindPolling.fixed(20)),
            alone);
        row(out, svg, row++, size, "together, 10 a request", together(size, 10, PLAN), alone);
        row(out, svg, row++, size, "together, 50 a request", together(size, 50, PLAN), alone);
        row(
            out,
            svg,
            row++,
            size,
            "together, 50 a request, from 0.3 s",
            together(size, 50, SOONER),
            alone);
      }
    }
    out.println("The plot is in " + plot);
  }

  private static void row(
      PrintStream out, SvgWriter svg, int row, int size, String how, Cost cost, Cost alone) {
    out.printf(
        Locale.ROOT,
        "| %d | %s | %.2f | %.1f %% | %.1f %% |%n",
        size,
        how,
        cost.requests(),
        100 * cost.requests() / alone.requests(),
        100 * cost.delay());
    String y = Integer.toString(40 + 40 * row);
    svg.text("text", size + " exports " + how, "x", "10", "y", y, "fill", "#222222");
    double width = 5 * cost.requests();
    svg.shape(
        "rect",
        "x",
        "350",
        "y",
        Integer.toString(24 + 40 * row),
        "width",
        String.format(Locale.ROOT, "%.1f", width),
        "height",
        "22",
        "fill",
        how.startsWith("together") ? "#0b5cad" : "#b34700");
    svg.text(
        "text",
        String.format(
            Locale.ROOT, "%.1f requests, %.1f %% late", cost.requests(), 100 * cost.delay()),
        "x",
        String.format(Locale.ROOT, "%.1f", 360 + width),
        "y",
        y,
        "fill",
        "#222222");
  }

  /** Jobs of all shapes of the mix, in any order. */
  private static List<SimulatedJob> jobs(int size, long seed) {
    List<SimulatedJob> jobs = new ArrayList<>();
    int each = Math.ceilDiv(size, Shape.MIX.size());
    for (Shape shape : Shape.MIX) {
      jobs.addAll(SimulatedJob.draw(shape, each, 31 * seed + shape.ordinal()));
    }
    Collections.shuffle(jobs, new Random(seed));
    return jobs.subList(0, size);
  }

  private static Cost alone(int size, Polling.Strategy strategy) {
    List<Cost> costs = new ArrayList<>();
    for (long seed = 1; seed <= REPEATS; seed++) {
      Outcome outcome = Outcome.of(jobs(size, seed), strategy, LATENCY);
      costs.add(new Cost(1 + outcome.polls(), outcome.delay()));
    }
    return Cost.mean(costs);
  }

  static Cost alone(int size) {
    return alone(size, PlannedPolling.with(PLAN));
  }

  static Cost together(int size, int perRequest, PollPlan each) {
    BatchPlan plan = new BatchPlan(each, perRequest);
    List<Cost> costs = new ArrayList<>();
    for (long seed = 1; seed <= REPEATS; seed++) {
      costs.add(new Following(jobs(size, seed), plan, new Network(seed, LATENCY)).cost());
    }
    return Cost.mean(costs);
  }
}
