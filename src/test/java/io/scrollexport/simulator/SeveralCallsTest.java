package io.scrollexport.simulator;

import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_PAGE;
import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.simulator.storage.SeveralCalls.Answering;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Several macros of the exporter in one fragment. */
class SeveralCallsTest {
  private static final Instant NOW = Instant.parse("2024-10-08T16:04:35Z");
  private static final String START =
      ExportMacroText.start(NOW, DEMO_PAGE, DEMO_TEMPLATE).toString();

  @AutoClose
  private final ConfluenceSimulator simulator =
      ConfluenceSimulator.builder().clock(MovableClock.standingAt(NOW)).start();

  private final SimulatorClient client = SimulatorClient.ofDemoUser(simulator);

  private static String marked(String mark, String macro) {
    return "<p>" + mark + "</p>" + macro;
  }

  @Test
  void answersEachInItsPlaceWithItsOwnOutcome() {
    String unknown = ExportMacroText.start(NOW, "999", DEMO_TEMPLATE).toString();

    String html =
        client.rendered(marked("one", START) + marked("two", unknown) + marked("three", START));

    assertThat(html)
        .matches(
            "(?s)<p>one</p>.*\"success\".*<p>two</p>.*\"error\".*404.*<p>three</p>.*\"success\".*");
    assertThat(simulator.jobs()).hasSize(2);
  }

  static Stream<Arguments> doubtful() {
    return Stream.of(
        Arguments.of(START + START, "has an element with a text before each call"),
        Arguments.of(marked("a", START) + START, "has an element with a text before each call"),
        Arguments.of(marked("a", START) + "b" + START, "has an element with a text before each"),
        Arguments.of(marked("a", START) + marked("a", START), "tells its calls apart by marks"),
        Arguments.of(marked("a", START) + "<p>b</p><div>" + START + "</div>", "side by side"),
        Arguments.of(
            IntStream.range(0, 51)
                .mapToObj(i -> marked("m" + i, START))
                .collect(Collectors.joining()),
            "at most 50 calls"),
        Arguments.of(marked("a", START) + marked("b".repeat(200_000), START), "200 kB"),
        Arguments.of(
            marked("a", START.replace("ac:name=\"scroll", "ac:macro-id=\"1\" ac:name=\"scroll"))
                + marked(
                    "b", START.replace("ac:name=\"scroll", "ac:macro-id=\"1\" ac:name=\"scroll")),
            "an ID of its own"));
  }

  @ParameterizedTest
  @MethodSource("doubtful")
  void refusesCallsWhoseAnswersCannotBeToldApart(String storage, String rule) {
    var response = client.convert(storage);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(rule);
    assertThat(simulator.jobs()).isEmpty();
  }

  @Test
  void rendersTheFirstOnlyWhereOrdered() {
    simulator.conduct().severalCalls(Answering.FIRST_ONLY);

    String html = client.rendered(marked("one", START) + marked("two", START));

    assertThat(html).startsWith("<p>one</p><div").endsWith("</div><p>two</p>");
    assertThat(simulator.jobs()).hasSize(1);
  }

  @Test
  void stripsMarksWhereOrdered() {
    simulator.conduct().severalCalls(Answering.WITHOUT_MARKS);
    String all = client.rendered(marked("one", START) + marked("two", START));
    simulator.conduct().severalCalls(Answering.WITHOUT_ONE_MARK);
    String some = client.rendered(marked("one", START) + marked("two", START));

    assertThat(all).doesNotContain("one", "two");
    assertThat(some).contains("one").doesNotContain("two");
    assertThat(simulator.jobs()).hasSize(4);
  }

  @Test
  void rendersSlowlyWhereOrderedSoThatTheTimesOfLaterOnesHavePassed() {
    simulator.conduct().callsTake(Duration.ofSeconds(6));

    String html =
        client.rendered(marked("one", START) + marked("two", START) + marked("three", START));

    assertThat(html).matches("(?s)<p>one</p>.*<p>three</p>.*\"error\".*issued-at.*");
    assertThat(simulator.jobs()).hasSize(2);
  }

  @Test
  void refusesAPageSoManyTimesWhereOrdered() {
    simulator.conduct().refuse(DEMO_PAGE, 2, 503, "Busy");

    String html =
        client.rendered(marked("one", START) + marked("two", START) + marked("three", START));

    assertThat(html).matches("(?s)<p>one</p>.*503.*<p>two</p>.*503.*<p>three</p>.*\"success\".*");
  }
}
