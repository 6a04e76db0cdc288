package io.scrollexport.bench.polling;

import io.scrollexport.bench.plot.SvgWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Polls per export over mean relative delay, both on logarithmic axes: lower left is better. */
final class FrontierPlot {

  static final int WIDTH = 860;
  static final int HEIGHT = 560;
  private static final int LEFT = 80;
  private static final int RIGHT = 830;
  private static final int TOP = 50;
  private static final int BOTTOM = 490;
  private static final double LEAST_DELAY = 0.015;
  private static final double MOST_DELAY = 7;
  private static final double LEAST_POLLS = 3;
  private static final double MOST_POLLS = 300;
  private static final int LEGEND_LEFT = 420;
  private static final String GRID = "#dddddd";
  private static final String INK = "#222222";

  private final SvgWriter svg;
  private int legendRow;

  FrontierPlot(SvgWriter svg) {
    this.svg = svg;
    text(WIDTH / 2, 28, "middle", "Polls per export over mean delay: lower left is better", 17);
    for (double delay : new double[] {0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5}) {
      line(x(delay), TOP, x(delay), BOTTOM, GRID);
      text(x(delay), BOTTOM + 20, "middle", Math.round(100 * delay) + " %", 14);
    }
    for (double polls : new double[] {3, 5, 10, 20, 50, 100, 200, 300}) {
      line(LEFT, y(polls), RIGHT, y(polls), GRID);
      text(LEFT - 10, y(polls) + 5, "end", Long.toString(Math.round(polls)), 14);
    }
    line(LEFT, BOTTOM, RIGHT, BOTTOM, INK);
    line(LEFT, TOP, LEFT, BOTTOM, INK);
    text(
        (LEFT + RIGHT) / 2.0,
        BOTTOM + 48,
        "middle",
        "mean delay: from the end of the job until it is seen, as a share of its duration",
        14);
    svg.text(
        "text",
        "polls per export",
        "text-anchor",
        "middle",
        "fill",
        INK,
        "transform",
        "translate(28 " + (TOP + BOTTOM) / 2 + ") rotate(-90)");
  }

  /** A line through outcomes, and its entry in the legend. */
  void curve(String label, String colour, List<Outcome> outcomes) {
    String points =
        outcomes.stream()
            .map(each -> place(x(each.delay())) + "," + place(y(each.polls())))
            .collect(Collectors.joining(" "));
    svg.shape("polyline", "points", points, "fill", "none", "stroke", colour, "stroke-width", 2.5);
    int height = legend(label);
    svg.shape(
        "line",
        "x1",
        LEGEND_LEFT,
        "y1",
        height,
        "x2",
        LEGEND_LEFT + 28,
        "y2",
        height,
        "stroke",
        colour,
        "stroke-width",
        2.5);
  }

  /** A set of single outcomes, and its entry in the legend. */
  void dots(String label, String colour, List<Outcome> outcomes) {
    outcomes.forEach(each -> dot(x(each.delay()), y(each.polls()), colour));
    dot(LEGEND_LEFT + 14, legend(label), colour);
  }

  /** Words above and to the right of an outcome. */
  void noteAbove(String words, Outcome outcome) {
    text(x(outcome.delay()) + 9, y(outcome.polls()) - 6, "start", words, 13);
  }

  /** Words below and to the left of an outcome. */
  void noteBelow(String words, Outcome outcome) {
    text(x(outcome.delay()) - 9, y(outcome.polls()) + 14, "end", words, 13);
  }

  private int legend(String label) {
    int height = TOP + 24 + 24 * legendRow++;
    text(LEGEND_LEFT + 38, height + 5, "start", label, 14);
    return height;
  }

  private void dot(double x, double y, String colour) {
    svg.shape("circle", "cx", place(x), "cy", place(y), "r", 5, "fill", colour);
  }

  private void line(double x1, double y1, double x2, double y2, String colour) {
    svg.shape(
        "line", "x1", place(x1), "y1", place(y1), "x2", place(x2), "y2", place(y2), "stroke",
        colour);
  }

  private void text(double x, double y, String anchor, String words, int size) {
    svg.text(
        "text",
        words,
        "x",
        place(x),
        "y",
        place(y),
        "text-anchor",
        anchor,
        "fill",
        INK,
        "font-size",
        size);
  }

  private static double x(double delay) {
    return LEFT + (RIGHT - LEFT) * part(delay, LEAST_DELAY, MOST_DELAY);
  }

  private static double y(double polls) {
    return BOTTOM - (BOTTOM - TOP) * part(polls, LEAST_POLLS, MOST_POLLS);
  }

  private static double part(double value, double least, double most) {
    return Math.log(value / least) / Math.log(most / least);
  }

  private static String place(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
