package io.scrollexport.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.bench.camunda.Records;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

class ScalingPlotTest {

  @TempDir Path folder;

  @Test
  void everyPanelHasAPointForEachLoad() throws Exception {
    Path plot = folder.resolve("scaling.svg");

    ScalingPlot.write(plot, Stream.of(1, 10, 100, 1000).map(ScalingPlotTest::load).toList());

    try (InputStream svg = Files.newInputStream(plot)) {
      NodeList points =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(svg)
              .getElementsByTagName("circle");
      assertThat(IntStream.range(0, points.getLength()).mapToObj(points::item))
          .hasSize(4 * 4)
          .allSatisfy(
              point -> {
                assertThat(number(point.getAttributes().getNamedItem("cx").getNodeValue()))
                    .isBetween(0.0, 860.0);
                assertThat(number(point.getAttributes().getNamedItem("cy").getNodeValue()))
                    .isBetween(0.0, 600.0);
              });
    }
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  private static Load load(int exports) {
    Records records = new Records(Map.of(), 87 * exports, 0);
    return new Load(
        exports,
        List.of(
            new Batch(
                exports,
                Duration.ofMillis(300 + 10L * exports),
                Duration.ofMillis(20L * exports),
                4 * exports,
                records)));
  }
}
