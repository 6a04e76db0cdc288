package io.scrollexport.bench.engine;

import io.scrollexport.bench.plot.SvgWriter;
import java.nio.file.Path;
import java.util.List;

/** What one export costs over how many run at once, a panel for each kind of cost. */
final class ScalingPlot {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 600;
  private static final int MIDDLE = 30 + Panel.WIDTH;
  private static final int FIRST_ROW = 50;
  private static final int SECOND_ROW = FIRST_ROW + Panel.HEIGHT;

  private ScalingPlot() {}

  static void write(Path path, List<Load> loads) {
    String title = "Cost of one export over the number of exports at once";
    try (SvgWriter svg = new SvgWriter(path, WIDTH, HEIGHT, title)) {
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
          Panel.INK,
          "font-size",
          17);
      new Panel(svg, 20, FIRST_ROW).draw("HTTP requests", loads, Batch::requestsPerExport);
      new Panel(svg, MIDDLE, FIRST_ROW).draw("Engine records", loads, Batch::recordsPerExport);
      new Panel(svg, 20, SECOND_ROW)
          .drawLogarithmic(
              "Time, ms (logarithmic; alone it is mostly waiting)", loads, Batch::timePerExport);
      new Panel(svg, MIDDLE, SECOND_ROW)
          .draw("Processor time, ms", loads, Batch::processorTimePerExport);
    }
  }
}
