package io.scrollexport.bench.polling;

import io.scrollexport.bench.plot.SvgWriter;
import io.scrollexport.polling.BatchPlan;
import io.scrollexport.polling.JobPoll;
import io.scrollexport.polling.PollBounds;
import io.scrollexport.polling.PollPlan;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
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
  private static final int MOST_OPEN = 100;
  private static final int[] SIZES = {10, 100, 500};
  private static final int[] PER_REQUEST = {1, 10, 50};
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final PollPlan PLAN = new PollPlan(PollBounds.DEFAULT);

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
    try (SvgWriter svg = new SvgWriter(plot, 860, 60 + 40 * SIZES.length * 4, "Requests")) {
      int row = 0;
      for (int size : SIZES) {
        Cost alone = alone(size, PlannedPolling.with(PLAN));
        row(out, svg, row++, size, "one by one", alone, alone);
        row(
            out,
            svg,
            row++,
            size,
            "by a script, every 20 s",
            alone(size, BlindPolling.fixed(20)),
            alone);
        row(out, svg, row++, size, "together, 10 a request", together(size, 10), alone);
        row(out, svg, row++, size, "together, 50 a request", together(size, 50), alone);
      }
    }
    out.println("The plot is in " + plot);
  }

  private static void row(
      PrintStream out, SvgWriter svg, int row, int size, String how, Cost cost, Cost alone) {
    out.printf(
        Locale.ROOT,
        "| %d | %s | %.2f | %.0f %% | %.1f %% |%n",
        size,
        how,
        cost.requests(),
        100 * cost.requests() / alone.requests(),
        100 * cost.delay());
    String y = Integer.toString(40 + 40 * row);
    svg.text("text", size + " exports " + how, "x", "10", "y", y, "fill", "#222222");
    double width = 12 * cost.requests();
    svg.shape(
        "rect",
        "x",
        "300",
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
        String.format(Locale.ROOT, "%.1f", 310 + width),
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

  static Cost alone(int size, Polling.Strategy strategy) {
    List<Cost> costs = new ArrayList<>();
    for (long seed = 1; seed <= REPEATS; seed++) {
      Outcome outcome = Outcome.of(jobs(size, seed), strategy, LATENCY);
      costs.add(new Cost(1 + outcome.polls(), outcome.delay()));
    }
    return Cost.mean(costs);
  }

  static Cost together(int size, int perRequest) {
    List<Cost> costs = new ArrayList<>();
    for (long seed = 1; seed <= REPEATS; seed++) {
      costs.add(new Following(jobs(size, seed), perRequest, seed).cost());
    }
    return Cost.mean(costs);
  }

  /** A batch, as the process follows it: starts what may be started, waits, asks. */
  private static final class Following {

    private record Open(SimulatedJob job, double startedAt, JobPoll poll) {}

    private final BatchPlan plan;
    private final Network network;
    private final int size;
    private final Deque<SimulatedJob> waiting;
    private List<Open> open = new ArrayList<>();
    private double now;
    private int requests;
    private double delay;

    Following(List<SimulatedJob> jobs, int perRequest, long seed) {
      this.plan = new BatchPlan(PLAN, perRequest);
      this.network = new Network(seed, LATENCY);
      this.size = jobs.size();
      this.waiting = new ArrayDeque<>(jobs);
    }

    Cost cost() {
      Instant told = null;
      while (!waiting.isEmpty() || !open.isEmpty()) {
        start();
        now += plan.untilNext(polls(), time()).toNanos() / 1e9;
        ask();
      }
      return new Cost((double) requests / size, delay / size);
    }

    private Instant time() {
      return START.plusNanos(Math.round(now * 1e9));
    }

    private List<JobPoll> polls() {
      return open.stream().map(Open::poll).toList();
    }

    private void start() {
      while (!waiting.isEmpty() && open.size() < MOST_OPEN) {
        double latency = network.latency();
        double looked = now + latency / 2;
        now += latency;
        requests++;
        for (int i = 0;
            i < plan.perRequest() && !waiting.isEmpty() && open.size() < MOST_OPEN;
            i++) {
          SimulatedJob job = waiting.removeFirst();
          open.add(new Open(job, looked, plan.started(job.id(), time())));
        }
      }
    }

    private void ask() {
      List<Integer> places = plan.toAsk(polls(), null, time());
      List<Open> next = new ArrayList<>(open);
      for (int from = 0; from < places.size(); from += plan.perRequest()) {
        double latency = network.latency();
        double looked = now + latency / 2;
        now += latency;
        requests++;
        for (int place : places.subList(from, Math.min(places.size(), from + plan.perRequest()))) {
          Open each = open.get(place);
          double age = looked - each.startedAt();
          double share = age / each.job().duration();
          if (share >= 1) {
            delay += (now - each.startedAt() - each.job().duration()) / each.job().duration();
            next.remove(each);
          } else {
            JobPoll poll = plan.answered(each.poll(), time(), each.job().curve().at(share));
            next.set(next.indexOf(each), new Open(each.job(), each.startedAt(), poll));
          }
        }
      }
      open = next;
    }
  }
}
