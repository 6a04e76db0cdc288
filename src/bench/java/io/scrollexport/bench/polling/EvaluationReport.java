package io.scrollexport.bench.polling;

import io.scrollexport.bench.polling.Evaluation.Setting;
import io.scrollexport.polling.PollBounds;
import io.scrollexport.polling.PollPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The evaluation as lines of Markdown. */
final class EvaluationReport {

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** One row for each shape, and one for the whole mix. */
  EvaluationReport shapes(Evaluation evaluation) {
    header(
        "Progress",
        "Polls",
        "Mean delay",
        "Worst delay, first 2 s free",
        "Polls of a blind plan as late",
        "Ours, of these",
        "Delay of a blind plan with as many polls",
        "Ours, of it");
    for (Shape shape : Shape.MIX) {
      row(shape.label, evaluation, evaluation.of(shape));
    }
    row("**whole mix**", evaluation, evaluation.mix());
    for (Shape shape : Shape.BEYOND_THE_MIX) {
      row("*" + shape.label + "*", evaluation, evaluation.of(shape));
    }
    row("*all twelve in equal parts*", evaluation, evaluation.all());
    return end();
  }

  private void row(String label, Evaluation evaluation, Outcome outcome) {
    Frontier blind = evaluation.blind();
    boolean reached = blind.reaches(outcome.delay());
    cells(
        label,
        number(outcome.polls()),
        percent(outcome.delay()),
        percent(outcome.worstBeyond()),
        (reached ? "" : "over ") + number(blind.pollsAt(outcome.delay())),
        (reached ? "" : "under ") + wholePercent(evaluation.pollRatio(outcome)),
        percent(blind.delayAt(outcome.polls())),
        wholePercent(evaluation.delayRatio(outcome)));
  }

  /** What clients do that ignore progress; shapes make no difference to them. */
  EvaluationReport blindPlans(Evaluation evaluation) {
    header("Plan", "Polls", "Mean delay", "Worst delay, first 2 s free");
    for (int interval : new int[] {2, 5, 20, 60}) {
      blind("every " + interval + " s", evaluation, BlindPolling.fixed(interval));
    }
    double longest = PollBounds.DEFAULT.longest().toSeconds();
    for (double ratio : new double[] {1.05, 1.1, 1.2, 1.5, 2}) {
      String label = "1 s, then " + ratio + " times as long each, 30 s at most";
      blind(label, evaluation, BlindPolling.geometric(1, ratio, longest));
    }
    outcome("**this plan, whole mix**", evaluation.mix());
    return end();
  }

  private void blind(String label, Evaluation evaluation, Polling.Strategy strategy) {
    outcome(label, evaluation.setting().blindOutcome(strategy));
  }

  private void outcome(String label, Outcome outcome) {
    cells(label, number(outcome.polls()), percent(outcome.delay()), percent(outcome.worstBeyond()));
  }

  /** Polls, and mean delay in seconds, of jobs that take about so many seconds. */
  EvaluationReport durations(Setting setting, PollPlan plan) {
    header("A job takes about", "Steady progress", "No progress", "Every 2 s", "Every 20 s");
    for (int seconds : new int[] {3, 10, 30, 60, 120, 300, 600, 1500}) {
      cells(
          seconds + " s",
          pollsAndSeconds(setting.jobs(Shape.LINEAR), seconds, PlannedPolling.with(plan), setting),
          pollsAndSeconds(setting.jobs(Shape.NONE), seconds, PlannedPolling.with(plan), setting),
          pollsAndSeconds(setting.jobs(Shape.NONE), seconds, BlindPolling.fixed(2), setting),
          pollsAndSeconds(setting.jobs(Shape.NONE), seconds, BlindPolling.fixed(20), setting));
    }
    return end();
  }

  private static String pollsAndSeconds(
      List<SimulatedJob> jobs, double about, Polling.Strategy strategy, Setting setting) {
    double polls = 0;
    double late = 0;
    for (int i = 0; i < jobs.size(); i++) {
      // A fifth less to a fifth more, so that no interval happens to divide the duration.
      double duration = about * (0.8 + 0.4 * i / jobs.size());
      Outcome outcome =
          Outcome.of(jobs.get(i).lasting(duration), strategy, setting.medianLatency());
      polls += outcome.polls() / jobs.size();
      late += outcome.delay() * duration / jobs.size();
    }
    return number(polls) + " polls, " + number(late) + " s late";
  }

  /** What other bounds cost and save, over the whole mix. */
  EvaluationReport bounds(Setting setting, List<PollBounds> bounds) {
    header("Shortest wait", "Longest wait", "Polls", "Mean delay", "Worst delay, first 2 s free");
    for (PollBounds each : bounds) {
      Outcome outcome = setting.outcome(PlannedPolling.with(new PollPlan(each)));
      cells(
          each.shortest().toSeconds() + " s",
          each.longest().toSeconds() + " s",
          number(outcome.polls()),
          percent(outcome.delay()),
          percent(outcome.worstBeyond()));
    }
    return end();
  }

  /** The same again with other jobs and other networks. */
  EvaluationReport settings(List<Evaluation> evaluations) {
    header(
        "Median latency",
        "Seed",
        "Whole mix: polls",
        "Mean delay",
        "Polls, of a blind plan as late",
        "The same, linear",
        "Worst share where progress misleads",
        "Worst delay where it is honest, first 2 s free");
    for (Evaluation each : evaluations) {
      cells(
          (long) (1000 * each.setting().medianLatency()) + " ms",
          Long.toString(each.setting().seed()),
          number(each.mix().polls()),
          percent(each.mix().delay()),
          wholePercent(each.pollRatio(each.mix())),
          wholePercent(each.pollRatio(each.of(Shape.LINEAR))),
          wholePercent(each.worstRatioWhereProgressMisleads()),
          percent(each.honestInMix().worstBeyond()));
    }
    return end();
  }

  EvaluationReport targets(Evaluation evaluation) {
    header("Target", "At most", "Measured", "Met");
    target("Polls over the whole mix", 0.60, evaluation.pollRatio(evaluation.mix()));
    target(
        "Polls where progress is steady", 0.35, evaluation.pollRatio(evaluation.of(Shape.LINEAR)));
    target(
        "Polls or delay where it is absent or lies",
        1.10,
        evaluation.worstRatioWhereProgressMisleads());
    target(
        "Worst delay where it is honest, first 2 s free",
        0.15,
        evaluation.honestInMix().worstBeyond());
    return end();
  }

  private void target(String label, double most, double measured) {
    cells(label, wholePercent(most), percent(measured), measured <= most ? "yes" : "no");
  }

  private void header(String... names) {
    cells(names);
    lines.add("| --- " + "| ---: ".repeat(names.length - 1) + "|");
  }

  private void cells(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  private EvaluationReport end() {
    lines.add("");
    return this;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String wholePercent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
