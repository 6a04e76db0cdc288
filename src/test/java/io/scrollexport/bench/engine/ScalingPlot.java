package io.scrollexport.bench.engine;

import java.nio.file.Path;
import java.util.List;

final class ScalingPlot {
  static void write(Path path, List<Load> loads) {}
}
