package io.scrollexport.protocol.macro;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.confluence.rendering.Fragment;
import io.scrollexport.confluence.rendering.Rendered;
import io.scrollexport.confluence.rendering.Rendering;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.site.SiteClock;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.Requests;
import io.scrollexport.protocol.macro.MarkedResultsTest.Outcome;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteContent;
import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes of whichever page, and wherever it comes to stand. */
class MacroBatchPropertyTest {

  private static final BaseUrl SITE = BaseUrl.from("https://example.com");
  private static final ExportMacro MACRO = new ExportMacro("scroll-word-export-job", "App");

  private final MovableClock ours = MovableClock.standingAt(Instant.parse("2026-03-01T12:00:00Z"));
  private final SiteClock clock = new SiteClocks(ours, ours::nanos).of(SITE);

  @Property(tries = 500)
  void noPageIsStartedTwiceAndNoneGetsTheJobOfAnother(
      @ForAll("outcomes") List<Outcome> outcomes, @ForAll Random random) {
    Site site = new Site(outcomes, random);
    MacroBatch batch =
        new MacroBatch(site, clock, MACRO, SITE, new AnsweredTogether(), 50, MacroBatch.MAX_BYTES);
    List<Integer> waiting = new ArrayList<>(IntStream.range(0, outcomes.size()).boxed().toList());
    int requests = 0;

    while (!waiting.isEmpty()) {
      assertThat(++requests).isLessThanOrEqualTo(2 * outcomes.size());
      Asked<String> asked =
          batch.start(waiting.stream().map(MacroBatchPropertyTest::request).toList());
      for (int i = asked.size() - 1; i >= 0; i--) {
        int page = waiting.get(i);
        switch (asked) {
          case Asked.Failed<String> failed -> waiting.remove(i);
          case Asked.Answered<String> answered -> {
            switch (answered.answers().get(i)) {
              case Answer.Given<String> given -> {
                assertThat(given.value()).isEqualTo("job-" + page);
                waiting.remove(i);
              }
              case Answer.Refused<String> refused -> waiting.remove(i);
              case Answer.NotTaken<String> notTaken -> {
                // It is sent once more.
              }
            }
          }
        }
      }
    }

    assertThat(site.started.values()).as("starts of a page").allMatch(times -> times == 1);
  }

  /** Renders whatever is to come of each page, and puts some of it where it does not belong. */
  private static final class Site implements Rendering {

    private static final Pattern MARK = Pattern.compile("<p>(mark[0-9a-f]+)b</p>");
    private static final Pattern PAGE = Pattern.compile("\"pageId\":\"([0-9]+)\"");

    private final List<Outcome> outcomes;
    private final Random random;
    private final Map<Integer, Integer> started = new HashMap<>();

    Site(List<Outcome> outcomes, Random random) {
      this.outcomes = outcomes;
      this.random = random;
    }

    @Override
    public Rendered render(Fragment fragment, String action) {
      String storage = fragment.written(Instant.EPOCH, null);
      List<String> marks = found(MARK, storage);
      List<Integer> pages = found(PAGE, storage).stream().map(Integer::valueOf).toList();
      List<String> results = new ArrayList<>();
      for (int page : pages) {
        Outcome outcome = outcomes.get(page);
        if (hasOutput(outcome) && outcome != Outcome.ERROR) {
          started.merge(page, 1, Integer::sum);
        }
        results.add(outcome.html(page));
      }
      List<Integer> withOutput =
          IntStream.range(0, pages.size())
              .filter(i -> hasOutput(outcomes.get(pages.get(i))))
              .boxed()
              .toList();
      int arrangement = random.nextInt(4);
      if (arrangement == 0 && withOutput.size() > 1) {
        int from = withOutput.get(random.nextInt(withOutput.size() - 1));
        results.set(withOutput.getLast(), results.get(withOutput.getLast()) + results.get(from));
        results.set(from, "");
      }
      StringBuilder html = new StringBuilder();
      for (int i = 0; i < results.size(); i++) {
        boolean marked = !marks.isEmpty() && (arrangement != 1 || i != results.size() / 2);
        String begin = marked ? "<p>" + marks.get(i) + "b</p>" : "";
        String end = marked ? "<p>" + marks.get(i) + "e</p>" : "";
        html.append(
            MarkedResultsTest.wrapped(
                begin + MarkedResultsTest.wrapped(results.get(i), random) + end, random));
      }
      return new Rendered(
          new RemoteContent(html.toString(), Credentials.NONE),
          Instant.EPOCH,
          Duration.ofMillis(10),
          Optional::empty);
    }

    private static boolean hasOutput(Outcome outcome) {
      return outcome != Outcome.NOTHING && outcome != Outcome.TEXT;
    }

    private static List<String> found(Pattern pattern, String text) {
      return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }
  }

  private static ExportRequest request(int page) {
    return Requests.of(Integer.toString(page), "template");
  }

  @Provide
  Arbitrary<List<Outcome>> outcomes() {
    return Arbitraries.of(Outcome.class).list().ofMinSize(1).ofMaxSize(60);
  }
}
