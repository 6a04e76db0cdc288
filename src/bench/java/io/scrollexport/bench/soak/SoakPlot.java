package io.scrollexport.bench.soak;

import io.scrollexport.bench.plot.SvgWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What a runtime holds over how many exports it has carried out, one panel below the other. */
final class SoakPlot {

  private static final int WIDTH = 860;
  private static final int LEFT = 70;
  private static final int RIGHT = 830;
  private static final int FIRST_TOP = 80;
  private static final int PANEL = 130;
  private static final int APART = 55;
  private static final String INK = "#222222";
  private static final String GRID = "#dddddd";
  private static final String COLOUR = "#0b6e99";

  private final SvgWriter svg;
  private final List<Held> samples;
  private final double exports;
  private int top = FIRST_TOP;

  private SoakPlot(SvgWriter svg, List<Held> samples) {
    this.svg = svg;
    this.samples = samples;
    this.exports = samples.getLast().exports();
  }

  static void write(Path path, List<Held> samples) {
    String title = "What one runtime with 256 MiB of heap holds, over the exports that it has done";
    int height = FIRST_TOP + 3 * (PANEL + APART) + 10;
    try (SvgWriter svg = new SvgWriter(path, WIDTH, height, title)) {
      svg.text(
          "text",
          title,
          "x",
          WIDTH / 2,
          "y",
          30,
          "text-anchor",
          "middle",
          "fill",
          INK,
          "font-size",
          17);
      SoakPlot plot = new SoakPlot(svg, samples);
      plot.panel("Heap after a collection, MB", Held::heapMegabytes);
      plot.panel("Threads at rest", Held::threads);
      plot.panel("Open descriptors at rest", Held::descriptors);
    }
  }

  /** From nothing upwards, so that nothing looks steeper than it is. */
  private void panel(String title, ToDoubleFunction<Held> figure) {
    double most = 1.25 * samples.stream().mapToDouble(figure).max().orElseThrow();
    double step = Math.pow(10, Math.floor(Math.log10(most)));
    double apart = most / step < 2 ? step / 2 : most / step < 5 ? step : 2 * step;
    for (double value = 0; value <= most; value += apart) {
      double y = top + PANEL * (1 - value / most);
      line(LEFT, y, RIGHT, y, value == 0 ? INK : GRID);
      text(LEFT - 8, y + 5, "end", number(value));
    }
    text(LEFT, top - 8, "start", title);
    for (int quarter = 1; quarter <= 4; quarter++) {
      text(x(exports * quarter / 4), top + PANEL + 20, "middle", number(exports * quarter / 4));
    }
    String points =
        samples.stream()
            .map(
                each ->
                    place(x(each.exports()))
                        + ","
                        + place(top + PANEL * (1 - figure.applyAsDouble(each) / most)))
            .collect(Collectors.joining(" "));
    svg.shape("polyline", "points", points, "fill", "none", "stroke", COLOUR, "stroke-width", 2.5);
    top += PANEL + APART;
  }

  private double x(double count) {
    return LEFT + (RIGHT - LEFT) * count / exports;
  }

  private void line(double x1, double y1, double x2, double y2, String colour) {
    svg.shape(
        "line", "x1", place(x1), "y1", place(y1), "x2", place(x2), "y2", place(y2), "stroke",
        colour);
  }

  private void text(double x, double y, String anchor, String words) {
    svg.text("text", words, "x", place(x), "y", place(y), "text-anchor", anchor, "fill", INK);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String place(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
