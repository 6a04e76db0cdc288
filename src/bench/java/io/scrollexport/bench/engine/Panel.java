package io.scrollexport.bench.engine;

import io.scrollexport.bench.plot.SvgWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** One figure of all loads, over how many exports ran at once. */
final class Panel {

  static final int WIDTH = 410;
  static final int HEIGHT = 265;
  static final String INK = "#222222";
  private static final String GRID = "#dddddd";
  private static final String COLOUR = "#0b6e99";
  private static final int PLOT_LEFT = 50;
  private static final int PLOT_TOP = 40;
  private static final int PLOT_WIDTH = WIDTH - PLOT_LEFT - 20;
  private static final int PLOT_HEIGHT = HEIGHT - PLOT_TOP - 60;
  private static final Object[] GROUND = {
    "stroke", "#ffffff", "stroke-width", 5, "paint-order", "stroke"
  };
  // Room above the highest point for its number.
  private static final double ROOM = 1.3;

  private final SvgWriter svg;
  private final int left;
  private final int bottom;

  /** A panel with its upper left corner there. */
  Panel(SvgWriter svg, int left, int top) {
    this.svg = svg;
    this.left = left + PLOT_LEFT;
    this.bottom = top + PLOT_TOP + PLOT_HEIGHT;
    line(this.left, bottom, this.left + PLOT_WIDTH, bottom, INK);
    line(this.left, bottom - PLOT_HEIGHT, this.left, bottom, INK);
    text(this.left + PLOT_WIDTH / 2.0, bottom + 42, "middle", "exports at once");
  }

  /** From nothing upwards. */
  void draw(String title, List<Load> loads, ToDoubleFunction<Batch> figure) {
    double most = ROOM * most(loads, figure);
    double step = Math.pow(10, Math.floor(Math.log10(most)));
    double apart = most / step < 2 ? step / 4 : most / step < 4 ? step / 2 : step;
    for (double value = 0; value <= most; value += apart) {
      tick(value, value / most);
    }
    points(title, loads, figure, value -> value / most);
  }

  /** Each tenfold as high as the one before. */
  void drawLogarithmic(String title, List<Load> loads, ToDoubleFunction<Batch> figure) {
    double most = Math.ceil(Math.log10(ROOM * most(loads, figure)));
    double least =
        Math.floor(
            Math.log10(
                loads.stream().mapToDouble(each -> each.median(figure)).min().orElseThrow()));
    for (double power = least; power <= most; power++) {
      tick(Math.pow(10, power), (power - least) / (most - least));
    }
    points(title, loads, figure, value -> (Math.log10(value) - least) / (most - least));
  }

  private static double most(List<Load> loads, ToDoubleFunction<Batch> figure) {
    return loads.stream().mapToDouble(each -> each.median(figure)).max().orElseThrow();
  }

  private void tick(double value, double part) {
    double y = bottom - part * PLOT_HEIGHT;
    line(left, y, left + PLOT_WIDTH, y, GRID);
    text(left - 8, y + 5, "end", number(value));
  }

  private void points(
      String title, List<Load> loads, ToDoubleFunction<Batch> figure, DoubleUnaryOperator height) {
    text(left, bottom - PLOT_HEIGHT - 14, "start", title);
    String path =
        loads.stream()
            .map(load -> place(x(load, loads)) + "," + place(y(load, figure, height)))
            .collect(Collectors.joining(" "));
    svg.shape("polyline", "points", path, "fill", "none", "stroke", COLOUR, "stroke-width", 2.5);
    for (Load load : loads) {
      double x = x(load, loads);
      double y = y(load, figure, height);
      svg.shape("circle", "cx", place(x), "cy", place(y), "r", 5, "fill", COLOUR);
      // To the right, since lines come from above on the left; on a ground of its own for the grid.
      text(x - 3, y - 11, "start", number(load.median(figure)), GROUND);
      text(x, bottom + 20, "middle", Integer.toString(load.exports()));
    }
  }

  private double x(Load load, List<Load> loads) {
    return left + PLOT_WIDTH * (loads.indexOf(load) + 0.5) / loads.size();
  }

  private double y(Load load, ToDoubleFunction<Batch> figure, DoubleUnaryOperator height) {
    return bottom - PLOT_HEIGHT * height.applyAsDouble(load.median(figure));
  }

  private void line(double x1, double y1, double x2, double y2, String colour) {
    svg.shape(
        "line", "x1", place(x1), "y1", place(y1), "x2", place(x2), "y2", place(y2), "stroke",
        colour);
  }

  private void text(double x, double y, String anchor, String words, Object... more) {
    List<Object> attributes = new ArrayList<>();
    attributes.addAll(List.of("x", place(x), "y", place(y), "text-anchor", anchor, "fill", INK));
    attributes.addAll(List.of(more));
    svg.text("text", words, attributes.toArray());
  }

  private static String number(double value) {
    boolean whole = value == Math.rint(value) || value >= 100;
    return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", value);
  }

  private static String place(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
