package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scrollexport.confluence.rendering.Fragment;
import io.scrollexport.confluence.rendering.Rendered;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.macro.AnsweredTogether;
import io.scrollexport.protocol.macro.ExportMacro;
import io.scrollexport.protocol.macro.MacroBatch;
import io.scrollexport.remote.RemoteContent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Confluence renders for two macros between marks. In the page {@code [1b]} and {@code [1e]}
 * stand for the marks of the first, and {@code [o]} for an output whose job tells between which
 * marks it was written: it may be given as the answer to that macro, and to no other.
 */
class MarkedPageFuzzTest {

  private static final BaseUrl SITE = BaseUrl.from("https://example.atlassian.net/wiki");
  private static final Pattern MARK = Pattern.compile("mark[0-9a-f]{32}(?=b)");
  private static final Pattern PLACE = Pattern.compile("\\[(?:([12])([be])|o)]");

  @FuzzTest(maxDuration = Samples.LONG)
  void anyPage(byte[] page) {
    String source = new String(page, UTF_8);
    // None that an input could hold.
    String job = UUID.randomUUID() + "-";
    MacroBatch batch =
        new MacroBatch(
            (fragment, action) -> rendered(source, fragment, job),
            new SiteClocks(Samples.CLOCK, System::nanoTime).of(SITE),
            new ExportMacro("scroll-word-export-job", "Fuzzer"),
            SITE,
            new AnsweredTogether(),
            10,
            MacroBatch.MAX_BYTES);
    switch (batch.start(List.of(Samples.REQUEST, Samples.REQUEST))) {
      case Asked.Failed<String> failed -> Claims.failure(failed.failure());
      case Asked.Answered<String> answered -> {
        Claims.hold(answered.size() == 2, "there is not one answer to each", answered);
        for (int i = 0; i < 2; i++) {
          check(answered.answers().get(i), job, i + 1);
        }
      }
    }
  }

  private static void check(Answer<String> answer, String job, int place) {
    switch (answer) {
      case Answer.Given<String> given -> {
        Claims.id(given.value());
        Claims.hold(
            !given.value().startsWith(job) || given.value().equals(job + place),
            "it is the answer to another question",
            given.value().replace(job, "") + " for " + place);
      }
      case Answer.Refused<String> refused -> Claims.failure(refused.failure());
      case Answer.NotTaken<String> notTaken -> {
        // Says nothing that could go on.
      }
    }
  }

  private static Rendered rendered(String source, Fragment fragment, String job) {
    List<String> marks =
        MARK.matcher(fragment.written(Samples.NOW, null))
            .results()
            .map(found -> found.group())
            .toList();
    StringBuilder html = new StringBuilder();
    String current = "0";
    int end = 0;
    for (Matcher place = PLACE.matcher(source); place.find(); end = place.end()) {
      html.append(source, end, place.start());
      if (place.group(1) == null) {
        html.append("<code class=\"success\">{\"jobId\":\"" + job + current + "\"}</code>");
      } else {
        html.append(marks.get(Integer.parseInt(place.group(1)) - 1)).append(place.group(2));
        current = place.group(2).equals("b") ? place.group(1) : "0";
      }
    }
    html.append(source.substring(end));
    return new Rendered(
        new RemoteContent(html.toString(), Claims.CREDENTIALS),
        Samples.NOW,
        Duration.ofSeconds(1),
        Optional::empty);
  }
}
