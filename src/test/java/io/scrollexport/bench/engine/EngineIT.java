package io.scrollexport.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.bench.camunda.Records;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** That the benchmark compares like with like, and what does not depend on the machine. */
@Isolated(
    "the engine in memory loses jobs on a busy machine, and the process by hand waits for them")
class EngineIT {

  private static Engine engine;

  @BeforeAll
  static void start() {
    engine = new Engine(Duration.ofSeconds(40));
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SCROLL_EXPORT, 3",
    "BY_HAND, 3",
    "BY_HAND_LEAN, 3",
    "SCROLL_EXPORT_ONLY, 2",
    "BY_HAND_ONLY, 2"
  })
  void eachProcessSendsTheRequestsThatItsTasksTake(ExportProcess process, double requests) {
    Batch batch = engine.run(process, 2, Duration.ZERO);

    assertThat(batch.requestsPerExport()).isEqualTo(requests);
  }

  @ParameterizedTest
  @EnumSource(names = {"BY_HAND", "BY_HAND_LEAN"})
  void scrollExportWritesFewerRecordsThanTheSameProcessByHand(ExportProcess other) {
    RecordCost ours = RecordCost.measure(engine, ExportProcess.SCROLL_EXPORT);
    RecordCost theirs = RecordCost.measure(engine, other);

    assertThat(ours.perPoll(Records::total)).isLessThan(theirs.perPoll(Records::total));
    assertThat(ours.once(Records::total)).isLessThan(theirs.once(Records::total));
  }

  @Test
  void tenExportsAtOnceWriteTenTimesWhatOneWrites() {
    Batch one = engine.run(ExportProcess.SCROLL_EXPORT, 1, Duration.ZERO);
    Batch ten = engine.run(ExportProcess.SCROLL_EXPORT, 10, Duration.ZERO);

    assertThat(ten.recordsPerExport()).isEqualTo(one.recordsPerExport());
    assertThat(ten.requestsPerExport()).isEqualTo(one.requestsPerExport());
  }
}
