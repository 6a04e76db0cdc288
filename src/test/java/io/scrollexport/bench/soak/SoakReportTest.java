package io.scrollexport.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoakReportTest {

  @TempDir Path folder;

  private static List<Held> samples(IntFunction<Held> sample) {
    return IntStream.rangeClosed(1, 40).mapToObj(sample).toList();
  }

  @Test
  void whatWaversIsFlat() {
    List<Held> samples =
        samples(n -> new Held(500 * n, 80_000_000 + n % 3 * 1_000_000, 50 + n % 2, 90, 100));

    assertThat(new SoakReport(samples).isFlat()).isTrue();
  }

  @Test
  void aHeapThatKeepsAKilobyteOfEachExportGrows() {
    List<Held> samples = samples(n -> new Held(500 * n, 40_000_000 + 500_000L * n, 50, 90, 100));

    assertThat(new SoakReport(samples).isFlat()).isFalse();
  }

  @Test
  void aDescriptorLeftOpenNowAndThenGrows() {
    List<Held> samples = samples(n -> new Held(500 * n, 80_000_000, 50, 90, 100 + n));

    assertThat(new SoakReport(samples).isFlat()).isFalse();
  }

  @Test
  void thePlotHasThreeLinesOfAllSamples() throws Exception {
    Path plot = folder.resolve("soak.svg");

    SoakPlot.write(plot, samples(n -> new Held(500 * n, 80_000_000, 50, 90, 100)));

    assertThat(Files.readString(plot).split("<polyline")).hasSize(4);
  }
}
