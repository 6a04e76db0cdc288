package io.scrollexport.bench.polling;

import io.scrollexport.bench.plot.SvgWriter;
import io.scrollexport.bench.polling.Evaluation.Setting;
import io.scrollexport.polling.PollBounds;
import io.scrollexport.polling.PollPlan;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Evaluates the poll plan over simulated jobs: prints tables and writes a plot, within a minute.
 * The same seed gives the same output.
 *
 * <p>Arguments, all optional: the path of the plot, the jobs of each shape (4000 of six shapes make
 * the mix), the seed.
 */
public final class PollEvaluation {

  private static final Path PLOT = Path.of("docs", "images", "polling-frontier.svg");
  private static final int JOBS_PER_SHAPE = 4000;
  private static final double LATENCY = 0.2;
  private static final double[] OTHER_LATENCIES = {0.1, 0.2, 0.35};
  private static final double[] GROWTHS = {
    0.05, 0.07, 0.1, PollPlan.DEFAULT_GROWTH, 0.2, 0.3, 0.5, 1
  };
  private static final List<PollBounds> OTHER_BOUNDS =
      List.of(bounds(1, 10), bounds(1, 30), bounds(1, 120), bounds(5, 60), bounds(10, 120));
  private static final PollPlan PLAN = new PollPlan(PollBounds.DEFAULT);

  private PollEvaluation() {}

  public static void main(String[] arguments) {
    Path plot = arguments.length > 0 ? Path.of(arguments[0]) : PLOT;
    int jobs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : JOBS_PER_SHAPE;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    run(new Setting(jobs, seed, LATENCY), plot, System.out);
  }

  private static void run(Setting setting, Path plot, PrintStream out) {
    Evaluation evaluation = Evaluation.of(PLAN, setting);
    new EvaluationReport()
        .targets(evaluation)
        .shapes(evaluation)
        .blindPlans(evaluation)
        .durations(setting, PLAN)
        .bounds(setting, OTHER_BOUNDS)
        .settings(others(setting))
        .lines()
        .forEach(out::println);
    draw(evaluation, plot);
    out.println("The plot is in " + plot);
  }

  private static PollBounds bounds(int shortest, int longest) {
    return new PollBounds(Duration.ofSeconds(shortest), Duration.ofSeconds(longest));
  }

  private static List<Evaluation> others(Setting setting) {
    return Arrays.stream(OTHER_LATENCIES)
        .boxed()
        .flatMap(
            latency ->
                List.of(setting.seed() + 1, setting.seed() + 2).stream()
                    .map(seed -> new Setting(setting.jobsPerShape(), seed, latency)))
        .map(each -> Evaluation.of(PLAN, each))
        .toList();
  }

  private static void draw(Evaluation evaluation, Path path) {
    Setting setting = evaluation.setting();
    List<Polling.Strategy> plans =
        Arrays.stream(GROWTHS)
            .mapToObj(growth -> PlannedPolling.with(new PollPlan(PLAN.bounds(), growth)))
            .toList();
    String title = "Polls per export over mean relative delay";
    try (SvgWriter svg = new SvgWriter(path, FrontierPlot.WIDTH, FrontierPlot.HEIGHT, title)) {
      FrontierPlot plot = new FrontierPlot(svg);
      plot.curve("best plans that ignore progress", "#b34700", evaluation.blind().points());
      plot.curve(
          "this plan, whole mix, growth 0.05 to 1",
          "#0b5cad",
          plans.stream().map(setting::outcome).toList());
      plot.curve(
          "this plan, linear progress, growth 0.05 to 1",
          "#1b8a5a",
          plans.stream().map(each -> setting.outcome(Shape.LINEAR, each)).toList());
      plot.dots(
          "this plan as it comes, growth 0.135",
          "#111111",
          List.of(evaluation.mix(), evaluation.of(Shape.LINEAR)));
      plot.noteBelow("whole mix", evaluation.mix());
      plot.noteBelow("linear", evaluation.of(Shape.LINEAR));
      List<Integer> intervals = List.of(2, 5, 20, 60);
      List<Outcome> fixed =
          intervals.stream().map(each -> setting.blindOutcome(BlindPolling.fixed(each))).toList();
      plot.dots("fixed intervals", "#8a6d00", fixed);
      for (int i = 0; i < fixed.size(); i++) {
        plot.noteAbove(intervals.get(i) + " s", fixed.get(i));
      }
    }
  }
}
