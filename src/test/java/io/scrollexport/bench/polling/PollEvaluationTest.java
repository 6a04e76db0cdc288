package io.scrollexport.bench.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.bench.plot.SvgWriter;
import io.scrollexport.bench.polling.Evaluation.Setting;
import io.scrollexport.polling.PollBounds;
import io.scrollexport.polling.PollPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** A small evaluation, so that a plan that has become worse does not pass. */
class PollEvaluationTest {

  private static Evaluation evaluation;

  @BeforeAll
  static void evaluate() {
    evaluation = Evaluation.of(new PollPlan(PollBounds.DEFAULT), new Setting(1000, 7, 0.2));
  }

  @Test
  void theWholeMixTakesThreeFifthsOfThePollsThatBlindPlansNeed() {
    assertThat(evaluation.pollRatio(evaluation.mix())).isLessThan(0.60);
  }

  @Test
  void steadyProgressTakesAThirdOfThePollsThatBlindPlansNeed() {
    assertThat(evaluation.pollRatio(evaluation.of(Shape.LINEAR))).isLessThan(0.35);
  }

  @Test
  void progressThatIsAbsentOrLiesCostsATenthAtMost() {
    assertThat(evaluation.worstRatioWhereProgressMisleads()).isLessThan(1.10);
  }

  @Test
  void noHonestJobIsSeenLate() {
    assertThat(evaluation.honestInMix().worstBeyond()).isLessThan(0.15);
  }

  @Test
  void blindPlansDoAsGoodSenseSays() {
    Outcome everySecond = evaluation.setting().blindOutcome(BlindPolling.fixed(1));

    // Durations of 264 s on average, and a few tenths of a second for each answer.
    assertThat(everySecond.polls()).isBetween(200.0, 264.0);
    assertThat(evaluation.blind().reaches(everySecond.delay())).isTrue();
    assertThat(evaluation.blind().pollsAt(everySecond.delay()))
        .isLessThanOrEqualTo(everySecond.polls());
  }

  @Test
  void thePlotIsWellFormed(@TempDir Path folder)
      throws IOException, ParserConfigurationException, SAXException {
    Path plot = folder.resolve("plot.svg");
    try (SvgWriter svg = new SvgWriter(plot, 10, 10, "<title> & more")) {
      new FrontierPlot(svg).curve("a < b", "#000000", List.of(evaluation.mix()));
    }

    try (InputStream written = Files.newInputStream(plot)) {
      assertThat(
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(written)
                  .getDocumentElement()
                  .getTagName())
          .isEqualTo("svg");
    }
  }
}
