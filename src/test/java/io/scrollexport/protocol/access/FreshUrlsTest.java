package io.scrollexport.protocol.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.confluence.rendering.RenderingMode;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Integration;
import io.scrollexport.protocol.Requests;
import io.scrollexport.remote.RemoteText;
import io.scrollexport.remote.RemoteUrl;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshUrlsTest {

  private static final String URL = "https://files.example.com/x.docx?jwt=secret";
  private static final Integration SITE =
      macro("https://example.com/wiki", "scroll-word-export-job");
  private static final Authentication USER = new Authentication.Basic("a", new Secret("b"));

  private final AtomicLong nanos = new AtomicLong();
  private final FreshUrls urls = new FreshUrls(nanos::get);

  private static Integration macro(String url, String name) {
    return new Integration.Macro(BaseUrl.from(url), name, "app", RenderingMode.AUTO);
  }

  private static ExportStatus status(String word, @Nullable String url) {
    return new ExportStatus(
        RemoteText.of(word),
        word.equals("complete") ? ExportStatus.Stage.COMPLETE : ExportStatus.Stage.RUNNING,
        1,
        1,
        100,
        url == null ? null : new RemoteUrl(url),
        null);
  }

  @Test
  void knowsAUrlForLessThanAMinute() {
    urls.keep(SITE, USER, "1", status("complete", URL));

    nanos.set(Duration.ofMinutes(1).minusNanos(1).toNanos());
    assertThat(urls.url(SITE, USER, "1")).contains(URL);
    nanos.incrementAndGet();
    assertThat(urls.url(SITE, USER, "1")).isEmpty();
  }

  @Test
  void knowsItForTheSameJobAtTheSamePlaceAndSignInOnly() {
    urls.keep(SITE, USER, "1", status("complete", URL));

    assertThat(urls.url(SITE, USER, "2")).isEmpty();
    assertThat(urls.url(macro("https://example.com", "scroll-word-export-job"), USER, "1"))
        .isEmpty();
    assertThat(urls.url(macro("https://example.com/wiki", "scroll-pdf-export-job"), USER, "1"))
        .isEmpty();
    assertThat(urls.url(new Integration.Rest(BaseUrl.from("https://example.com/wiki")), USER, "1"))
        .isEmpty();
    assertThat(urls.url(SITE, new Authentication.Basic("a", new Secret("c")), "1")).isEmpty();
    assertThat(urls.url(SITE, new Authentication.Basic("ab", new Secret("x")), "1")).isEmpty();
    assertThat(urls.url(SITE, new Authentication.Bearer(new Secret("b")), "1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"incomplete", "error", "cancelled"})
  void keepsNoneOfAJobThatIsNotComplete(String word) {
    urls.keep(SITE, USER, "1", status(word, URL));
    urls.keep(SITE, USER, "2", status("complete", null));

    assertThat(urls.url(SITE, USER, "1")).isEmpty();
    assertThat(urls.url(SITE, USER, "2")).isEmpty();
  }

  @Test
  void keepsWhatAnExporterSaysOfEachJobAndPassesAllOfItOn() {
    Asked<ExportStatus> answered =
        new Asked.Answered<>(
            List.of(
                new Answer.NotTaken<>(),
                new Answer.Given<>(status("complete", URL)),
                new Answer.Given<>(status("incomplete", URL))));
    Asked<String> failed =
        new Asked.Failed<>(1, new ExportException(FailureCode.REMOTE_ERROR, "Down."));
    Exporter exporter = urls.keptFrom(new AnsweringBatch(failed, answered), SITE, USER);

    assertThat(exporter.perRequest()).isEqualTo(7);
    assertThat(exporter.start(List.of(Requests.DOCUMENTED))).isSameAs(failed);
    assertThat(exporter.status(List.of("1", "2", "3", "4"))).isSameAs(answered);
    assertThat(urls.url(SITE, USER, "1")).isEmpty();
    assertThat(urls.url(SITE, USER, "2")).contains(URL);
    assertThat(urls.url(SITE, USER, "3")).isEmpty();
  }

  @Test
  void remembersThoseOfARuntimeThatHasMuchToDo() {
    assertThat(known(5_000, URL + "x".repeat(800))).isEqualTo(5_000);
  }

  @Test
  void isBounded() {
    int characters = 16_000;

    assertThat(known(2_000, URL + "x".repeat(characters)) * characters)
        .isPositive()
        .isLessThanOrEqualTo(8_000_000);
  }

  @Test
  void isBoundedByTheNamesOfSitesMacrosAndJobsAsWell() {
    int characters = 4_000;
    String name = "x".repeat(characters);
    int known = 0;
    for (int job = 0; job < 2_000; job++) {
      urls.keep(
          macro("https://example.com/" + name, name), USER, name + job, status("complete", URL));
    }
    for (int job = 0; job < 2_000; job++) {
      Integration site = macro("https://example.com/" + name, name);
      known += urls.url(site, USER, name + job).isPresent() ? 1 : 0;
    }

    assertThat(known * 3 * characters).isPositive().isLessThanOrEqualTo(8_000_000);
  }

  private int known(int jobs, String url) {
    for (int job = 0; job < jobs; job++) {
      urls.keep(SITE, USER, "job" + job, status("complete", url));
    }
    int known = 0;
    for (int job = 0; job < jobs; job++) {
      known += urls.url(SITE, USER, "job" + job).isPresent() ? 1 : 0;
    }
    return known;
  }
}
