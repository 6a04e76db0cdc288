package io.scrollexport.protocol.macro;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.confluence.rendering.Fragment;
import io.scrollexport.confluence.rendering.Rendered;
import io.scrollexport.confluence.rendering.Rendering;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.site.SiteClock;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.Requests;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteContent;
import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many macros a fragment has, and what becomes of each. */
class MacroBatchTest {

  private static final BaseUrl SITE = BaseUrl.from("https://example.com");
  private static final String REJECTED =
      "<code class=error>{\"status\":400,\"message\":\"issued-at\"}</code>";
  private static final String BROKEN = "<code class=error>{\"status\":500}</code>";
  private static final Pattern MACRO =
      Pattern.compile("(?:<p>(\\w+b)</p>)?<ac:structured-macro.*?</ac:structured-macro>");

  private final MovableClock ours = MovableClock.standingAt(Instant.parse("2026-03-01T12:00:00Z"));
  private final SiteClock clock = new SiteClocks(ours, ours::nanos).of(SITE);
  private final AnsweredTogether together = new AnsweredTogether();
  private final List<String> asked = new ArrayList<>();
  private boolean marked = true;

  /** What comes of each macro of a fragment, counted from 0. */
  private MacroBatch batch(IntFunction<String> results) {
    Rendering rendering =
        (fragment, action) -> {
          asked.add(action);
          return rendered(fragment, results);
        };
    return batch(rendering);
  }

  private MacroBatch batch(Rendering rendering) {
    ExportMacro macro = new ExportMacro("word", "App");
    return new MacroBatch(rendering, clock, macro, SITE, together, 5, MacroBatch.MAX_BYTES);
  }

  private Rendered rendered(Fragment fragment, IntFunction<String> results) {
    Matcher macro = MACRO.matcher(fragment.written(Instant.EPOCH, null));
    StringBuilder html = new StringBuilder();
    for (int i = 0; macro.find(); i++) {
      String begin = macro.group(1);
      html.append(
          begin == null || !marked
              ? results.apply(i)
              : "<p>"
                  + begin
                  + "</p>"
                  + results.apply(i)
                  + "<p>"
                  + begin.replaceFirst("b$", "e</p>"));
    }
    RemoteContent content = new RemoteContent(html.toString(), Credentials.NONE);
    return new Rendered(content, Instant.EPOCH, Duration.ofMillis(10), Optional::empty);
  }

  private static String started(int job) {
    return "<code class=success>{\"jobId\":\"" + job + "\",\"status\":\"incomplete\"}</code>";
  }

  private static List<ExportRequest> pages(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(page -> Requests.of("" + page, "")).toList();
  }

  private static List<?> answers(Asked<?> asked) {
    assertThat(asked).isInstanceOf(Asked.Answered.class);
    return ((Asked.Answered<?>) asked).answers();
  }

  private static ExportException refusal(Object answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused<?>) answer).failure();
  }

  @Test
  void refusesEachOfAPageThatIsTooLarge() {
    assertThat(answers(batch(page -> "<i>".repeat(30_000)).start(pages(2))))
        .hasSize(2)
        .allMatch(answer -> refusal(answer).isUncertain());
  }

  @Test
  void asksForTwoFirstAndForAllOnceBothWereAnswered() {
    MacroBatch batch = batch(MacroBatchTest::started);

    assertThat(batch.perRequest()).isEqualTo(5);
    assertThat(answers(batch.start(pages(9))))
        .isEqualTo(List.of(new Answer.Given<>("0"), new Answer.Given<>("1")));
    assertThat(batch.start(pages(9)).size()).isEqualTo(5);
    assertThat(batch.start(pages(1)).size()).isOne();
    assertThat(asked)
        .containsExactly("start 2 exports", "start 5 exports", "start the export of page 1");
  }

  @Test
  void asksForOneAtATimeWhereASiteAnswersFewer() {
    MacroBatch batch = batch(i -> i == 0 ? started(i) : "");

    assertThat(answers(batch.start(pages(9))))
        .isEqualTo(List.of(new Answer.Given<>("0"), new Answer.NotTaken<>()));
    assertThat(batch.perRequest()).isOne();
    assertThat(answers(batch.start(pages(9)))).isEqualTo(List.of(new Answer.Given<>("0")));
  }

  @Test
  void learnsNothingFromOneMacroOrFromWords() {
    batch(MacroBatchTest::started).start(pages(1));
    batch(i -> i == 0 ? started(i) : "Error rendering macro").start(pages(2));

    assertThat(together.most(SITE, 5)).isEqualTo(2);
    assertThat(together.expected(SITE, 5)).isEqualTo(5);
  }

  @Test
  void asksHowJobsStand() {
    MacroBatch batch = batch(MacroBatchTest::started);

    assertThat(answers(batch.status(List.of("a", "b")))).hasOnlyElementsOfType(Answer.Given.class);
    assertThat(asked).containsExactly("report on 2 export jobs");
  }

  @Test
  void startsNoneAgainWhoseAnswerMayStandElsewhere() {
    MacroBatch batch = batch(i -> i == 0 ? started(0) + started(1) : "");

    assertThat(answers(batch.start(pages(2))))
        .allSatisfy(answer -> assertThat(refusal(answer).isUncertain()).isTrue());
    assertThat(together.most(SITE, 5)).isOne();
  }

  @Test
  void asksAgainForAStatusWhoseAnswerMayStandElsewhere() {
    assertThat(answers(batch(i -> i == 0 ? started(0) + started(1) : "").status(List.of("a", "b"))))
        .isEqualTo(List.of(new Answer.NotTaken<>(), new Answer.NotTaken<>()));
    assertThat(together.expected(SITE, 5)).isOne();
  }

  @Test
  void takesOutputsWithoutMarksForNobodysUnlessAllAreErrors() {
    marked = false;

    assertThat(answers(batch(i -> i == 0 ? started(i) : BROKEN).start(pages(2))))
        .allSatisfy(answer -> assertThat(refusal(answer).isUncertain()).isTrue());
    assertThat(together.expected(SITE, 5)).isOne();
  }

  @Test
  void asksAnewWhereAllThatStandsWithoutMarksIsErrors() {
    marked = false;

    assertThat(answers(batch(i -> BROKEN).start(pages(2))))
        .isEqualTo(List.of(new Answer.NotTaken<>(), new Answer.NotTaken<>()));
  }

  @Test
  void doesNotTakeOneErrorWithoutMarksForTwo() {
    marked = false;

    assertThat(answers(batch(i -> i == 0 ? BROKEN : "").start(pages(2))))
        .hasSize(2)
        .hasOnlyElementsOfType(Answer.Refused.class);
  }

  @Test
  void failsAsAWholeWhereNothingIsRendered() {
    marked = false;

    assertThat(batch(i -> "Unknown macro: 'word'").start(pages(2)))
        .isInstanceOfSatisfying(
            Asked.Failed.class,
            failed -> {
              assertThat(failed.size()).isEqualTo(2);
              assertThat(failed.failure().code()).isEqualTo(FailureCode.MACRO_NOT_RENDERED);
            });
  }

  @Test
  void failsAsAWholeWhereConfluenceDoes() {
    ExportException down = new ExportException(FailureCode.REMOTE_ERROR, "Down.");

    assertThat(
            batch(
                    (fragment, action) -> {
                      throw down;
                    })
                .start(pages(2)))
        .isEqualTo(new Asked.Failed<>(2, down));
  }

  @Test
  void asksForNoMoreThanWereInTime() {
    together.each(SITE);
    MacroBatch late = batch(i -> i < 3 ? started(i) : REJECTED);

    assertThat(answers(late.start(pages(9))).subList(3, 5))
        .isEqualTo(List.of(new Answer.NotTaken<>(), new Answer.NotTaken<>()));
    assertThat(late.start(pages(9)).size()).isEqualTo(3);
    assertThat(batch(MacroBatchTest::started).start(pages(9)).size()).isEqualTo(5);
  }

  @Test
  void asksForAsManyAsFitAndRefusesWhatNeverDoes() {
    together.each(SITE);
    MacroBatch batch = batch(MacroBatchTest::started);
    ExportRequest large = Requests.of("1", "x".repeat(90_000));

    assertThat(batch.start(List.of(large, large, large)).size()).isEqualTo(2);
    List<?> answers = answers(batch.start(List.of(Requests.of("1", "x".repeat(200_000)), large)));
    assertThat(refusal(answers.getFirst()))
        .hasMessage("INVALID_INPUT: As a macro the request is larger than 200000 bytes.");
    assertThat(answers).hasSize(1);
  }

  @Test
  void refusesWhatNeverFitsWhereEachGoesAloneToo() {
    Rendering rendering = (fragment, action) -> rendered(fragment, MacroBatchTest::started);
    ExportMacro macro = new ExportMacro("word", "App");
    MacroBatch alone =
        new MacroBatch(rendering, clock, macro, SITE, together, 1, MacroBatch.MAX_BYTES);

    List<?> answers = answers(alone.start(List.of(Requests.of("1", "x".repeat(200_000)))));

    assertThat(refusal(answers.getFirst()))
        .hasMessage("INVALID_INPUT: As a macro the request is larger than 200000 bytes.");
  }
}
