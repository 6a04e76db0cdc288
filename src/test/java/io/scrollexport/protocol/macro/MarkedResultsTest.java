package io.scrollexport.protocol.macro;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.protocol.macro.MarkedResults.Left;
import io.scrollexport.protocol.macro.MarkedResults.Matched;
import io.scrollexport.protocol.macro.MarkedResults.Unmatched;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteContent;
import io.scrollexport.remote.RemoteText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever comes of whichever macro, and whatever Confluence does around it. */
class MarkedResultsTest {

  /** What may come of one macro, by its page. */
  enum Outcome {
    SUCCESS(
        page ->
            "<div class=\"result\"><code class=\"success\">{&quot;jobId&quot;:&quot;job-"
                + page
                + "&quot;}</code></div>",
        Left.ONE_OUTPUT),
    ERROR(
        page -> "<code class='error'>{\"status\": 404, \"message\": \"page-" + page + "\"}</code>",
        Left.ONE_OUTPUT),
    GARBAGE(page -> "<code class=success>{" + page + "</code>", Left.ONE_OUTPUT),
    NOTHING(page -> "", Left.NOTHING),
    TEXT(page -> "<span>Error rendering macro " + page + "</span>", Left.WORDS),
    TWO(page -> SUCCESS.html(page) + "<p>" + ERROR.html(page) + "</p>", Left.OUTPUTS);

    private final IntFunction<String> html;
    private final Left left;

    Outcome(IntFunction<String> html, Left left) {
      this.html = html;
      this.left = left;
    }

    String html(int page) {
      return html.apply(page);
    }

    /** Whether that result came of that page and of no other. */
    boolean isMeantBy(RenderedResult result, int page) {
      return switch (this) {
        case SUCCESS ->
            result instanceof RenderedResult.Success success
                && success.json().is("jobId", "job-" + page);
        case ERROR -> result.equals(new RenderedResult.Error(404, RemoteText.of("page-" + page)));
        case GARBAGE, TWO -> result instanceof RenderedResult.Unreadable;
        case NOTHING -> result.equals(new RenderedResult.NotRendered(RemoteText.EMPTY));
        case TEXT ->
            result.equals(
                new RenderedResult.NotRendered(RemoteText.of("Error rendering macro " + page)));
      };
    }
  }

  /** What Confluence may put around a part. */
  private static final List<String> WRAPPINGS =
      List.of(
          "%s",
          "<div>%s</div>",
          "<div><div class=\"x\">%s</div></div>",
          "<section>\n %s\n</section>",
          "<!-- <p>comment</p> -->%s",
          "<table><tbody><tr><td>%s</td></tr></tbody></table>",
          "%s<hr/>");

  @Property(tries = 500)
  void eachResultBelongsToItsPageWhateverStandsAroundAndInWhateverOrder(
      @ForAll("outcomes") List<Outcome> outcomes, @ForAll Random random) {
    List<Mark> marks = marks(outcomes.size());
    List<Integer> order = new ArrayList<>(IntStream.range(0, outcomes.size()).boxed().toList());
    Collections.shuffle(order, random);
    String html =
        order.stream()
            .map(
                page ->
                    Stream.of(
                            paragraph(marks.get(page).begin()),
                            outcomes.get(page).html(page),
                            paragraph(marks.get(page).end()))
                        .map(part -> wrapped(wrapped(part, random), random))
                        .collect(Collectors.joining()))
            .collect(Collectors.joining(wrapped("<p>more</p>", random)));

    assertThat(read(wrapped(html, random), marks))
        .isInstanceOfSatisfying(
            Matched.class,
            matched -> {
              assertThat(matched.left())
                  .containsExactlyElementsOf(outcomes.stream().map(each -> each.left).toList());
              for (int page = 0; page < outcomes.size(); page++) {
                assertThat(outcomes.get(page).isMeantBy(matched.results().get(page), page))
                    .as("%s of page %s: %s", outcomes.get(page), page, matched.results().get(page))
                    .isTrue();
              }
            });
  }

  /** However the parts of a page come to stand: matched is only what stands in its marks. */
  @Property(tries = 1000)
  void noResultEverBelongsToAnotherPage(
      @ForAll("outcomes") List<Outcome> outcomes, @ForAll Random random) {
    List<Mark> marks = marks(outcomes.size());
    List<String> parts = new ArrayList<>();
    for (int page = 0; page < outcomes.size(); page++) {
      parts.add(paragraph(marks.get(page).begin()));
      parts.add(outcomes.get(page).html(page));
      parts.add(paragraph(marks.get(page).end()));
    }
    int at = random.nextInt(parts.size());
    switch (random.nextInt(4)) {
      case 0 -> parts.remove(at);
      case 1 -> parts.add(random.nextInt(parts.size()), paragraph(marks.getFirst().begin()));
      case 2 -> parts.add(random.nextInt(parts.size()), paragraph(marks.getLast().end()));
      default -> Collections.swap(parts, at, Math.min(at + 1, parts.size() - 1));
    }

    if (read(String.join("", parts), marks) instanceof Matched matched) {
      for (int page = 0; page < outcomes.size(); page++) {
        RenderedResult result = matched.results().get(page);
        assertThat(
                outcomes.get(page).isMeantBy(result, page)
                    || Outcome.NOTHING.isMeantBy(result, page))
            .as("page %s of %s", page, parts)
            .isTrue();
      }
    }
  }

  @Property(tries = 300)
  void nothingIsGuessedWhereAMarkIsLostOrStandsTwice(
      @ForAll("outcomes") List<Outcome> outcomes,
      @ForAll Random random,
      @ForAll @IntRange(max = 3) int harm) {
    List<Mark> marks = marks(outcomes.size());
    List<String> texts = new ArrayList<>();
    marks.forEach(mark -> texts.addAll(List.of(mark.begin(), mark.end())));
    int victim = random.nextInt(texts.size());
    String mark = texts.get(victim);
    texts.set(
        victim,
        switch (harm) {
          case 0 -> "";
          case 1 -> mark + mark;
          case 2 -> mark + "<!-- " + mark + " -->";
          default -> "<i title=\"" + mark + "\"></i>" + mark;
        });
    String html =
        IntStream.range(0, outcomes.size())
            .mapToObj(
                page ->
                    paragraph(texts.get(2 * page))
                        + outcomes.get(page).html(page)
                        + paragraph(texts.get(2 * page + 1)))
            .collect(Collectors.joining());

    assertThat(read(html, marks)).isInstanceOf(Unmatched.class);
  }

  @Test
  void anOutputOutsideOfTheMarksBelongsToNobody() {
    List<Mark> marks = marks(1);

    assertThat(read(Outcome.SUCCESS.html(0) + marks.getFirst().around(""), marks))
        .isInstanceOfSatisfying(
            Unmatched.class,
            unmatched -> {
              assertThat(unmatched.outputs()).hasSize(1);
              assertThat(Outcome.SUCCESS.isMeantBy(unmatched.outputs().getFirst(), 0)).isTrue();
            });
  }

  @Test
  void marksThatAParserMovesOutOfATableStandWhereTheyWereWritten() {
    List<Mark> marks = marks(2);
    String html =
        paragraph(marks.get(0).begin())
            + "<table><tr><td>"
            + Outcome.SUCCESS.html(0)
            + "</td></tr>"
            + paragraph(marks.get(0).end())
            + paragraph(marks.get(1).begin())
            + "</table>"
            + paragraph(marks.get(1).end());

    assertThat(read(html, marks))
        .isInstanceOfSatisfying(
            Matched.class,
            matched -> assertThat(matched.left()).containsExactly(Left.ONE_OUTPUT, Left.NOTHING));
  }

  @Test
  void marksAreFoundInATextThatHasLostItsElements() {
    List<Mark> marks = marks(2);
    String html =
        marks.get(0).begin()
            + "Error rendering macro 0"
            + marks.get(0).end()
            + marks.get(1).begin()
            + Outcome.SUCCESS.html(1)
            + marks.get(1).end();

    assertThat(read(html, marks))
        .isInstanceOfSatisfying(
            Matched.class,
            matched -> {
              assertThat(Outcome.TEXT.isMeantBy(matched.results().get(0), 0)).isTrue();
              assertThat(Outcome.SUCCESS.isMeantBy(matched.results().get(1), 1)).isTrue();
            });
  }

  @Provide
  Arbitrary<List<Outcome>> outcomes() {
    return Arbitraries.of(Outcome.class).list().ofMinSize(1).ofMaxSize(50);
  }

  private static MarkedResults read(String html, List<Mark> marks) {
    return MarkedResults.from(new RemoteContent(html, Credentials.NONE), marks);
  }

  private static List<Mark> marks(int count) {
    return Stream.generate(Mark::random).limit(count).toList();
  }

  private static String paragraph(String text) {
    return "<p>" + text + "</p>";
  }

  static String wrapped(String html, Random random) {
    return WRAPPINGS.get(random.nextInt(WRAPPINGS.size())).replace("%s", html);
  }
}
