package io.scrollexport.http.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.ScriptedTransport;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private static final BaseUrl SITE = BaseUrl.from("https://example.atlassian.net/wiki");

  private final MovableClock clock = MovableClock.standingAt(Instant.now());
  private final RateLimits limits = new RateLimits(clock, clock::nanos, new Random(1));
  private final List<String> asked = new ArrayList<>();
  private int status = 429;
  private String[] headers = {"Retry-After", "60"};

  @Test
  void doesNotAskAgainWhileTheSiteWantsToWait() {
    assertThat(refusal(SITE, "ann")).hasMessageContaining("answered 429");
    clock.advance(Duration.ofMillis(12_500));

    ExportException second = refusal(SITE, "ann");

    assertThat(asked).hasSize(1);
    assertThat(second.code()).isEqualTo(FailureCode.RATE_LIMITED);
    assertThat(second.retryAfter()).contains(Duration.ofMillis(47_500));
    assertThat(second)
        .hasMessageContaining("Confluence at example.atlassian.net was not asked to test it")
        .hasMessageContaining("after 47.5 seconds");
  }

  @Test
  void asksAgainWhenTheWaitIsOver() {
    refusal(SITE, "ann");
    clock.advance(Duration.ofSeconds(60));
    status = 200;

    assertThat(exchange(call(SITE, "ann"), SITE).isObject()).isTrue();
    assertThat(asked).hasSize(2);
  }

  @Test
  void letsOtherAccountsAndOtherSitesAsk() {
    refusal(SITE, "ann");
    status = 200;

    for (HttpCall call :
        List.of(
            call(SITE, "bob"),
            call(SITE, ""),
            call(BaseUrl.from("https://other.atlassian.net/wiki"), "ann"),
            call(BaseUrl.from("https://example.atlassian.net:8443"), "ann"))) {
      assertThat(exchange(call, SITE).isObject()).isTrue();
    }
    assertThat(refusal(BaseUrl.from("https://example.atlassian.net"), "ann").retryAfter())
        .contains(Duration.ofSeconds(60));
  }

  @Test
  void waitsForAMomentWhereTheSiteDoesNotSay() {
    headers = new String[0];
    refusal(SITE, "ann");

    assertThat(refusal(SITE, "ann").retryAfter()).contains(Duration.ofSeconds(30));
  }

  @Test
  void anEarlierAnswerDoesNotShortenTheWait() throws Exception {
    HttpTransport slow =
        limits.respecting(
            call -> {
              refusal(SITE, "ann"); // Another job, to which the site says 60 in the meantime.
              return ScriptedTransport.reply(429, "", "Retry-After", "5");
            });
    slow.send(call(SITE, "ann")).close();

    assertThat(refusal(SITE, "ann").retryAfter()).contains(Duration.ofSeconds(60));
  }

  @Test
  void aLaterAnswerMayLengthenTheWait() throws Exception {
    HttpTransport slow =
        limits.respecting(
            call -> {
              refusal(SITE, "ann");
              return ScriptedTransport.reply(429, "", "Retry-After", "90");
            });
    slow.send(call(SITE, "ann")).close();

    assertThat(refusal(SITE, "ann").retryAfter()).contains(Duration.ofSeconds(90));
  }

  @Test
  void countsTheAccountsThatHaveToWait() {
    assertThat(limits.waiting()).isZero();
    refusal(SITE, "ann");
    clock.advance(Duration.ofSeconds(1));
    refusal(SITE, "bob");

    assertThat(limits.waiting()).isEqualTo(2);
    clock.advance(Duration.ofSeconds(59));
    assertThat(limits.waiting()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(limits.waiting()).isZero();
  }

  @Test
  void otherFailuresMakeNobodyWait() {
    status = 503;
    refusal(SITE, "ann");
    refusal(SITE, "ann");

    assertThat(asked).hasSize(2);
  }

  @Test
  void remembersABoundedNumberOfAccounts() {
    for (int i = 0; i < 12_000; i++) {
      refusal(SITE, "account" + i);
    }

    assertThat(limits.remembered()).isPositive().isLessThanOrEqualTo(10_000);
  }

  @Test
  void holdsBackAHundredJobsAtOnce() throws Exception {
    refusal(SITE, "ann");
    AtomicInteger held = new AtomicInteger();
    try (ExecutorService jobs = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        jobs.submit(
            () -> held.addAndGet((int) refusal(SITE, "ann").retryAfter().get().toSeconds()));
      }
    }

    assertThat(held).hasValue(100 * 60);
    assertThat(asked).hasSize(1);
  }

  private ExportException refusal(BaseUrl site, String account) {
    return catchThrowableOfType(ExportException.class, () -> exchange(call(site, account), site));
  }

  private RemoteJson exchange(HttpCall call, BaseUrl site) {
    HttpTransport transport =
        sent -> {
          asked.add(sent.toString());
          return ScriptedTransport.reply(status, "{}", headers);
        };
    JsonApi api = new JsonApi(limits.respecting(transport), clock);
    return api.accepted(purpose(site), api.reply(call, purpose(site), Credentials.NONE));
  }

  private static HttpCall call(BaseUrl site, String account) {
    return HttpCall.get(site.resolve("x"), Map.of(), Timeouts.DEFAULT).onBehalfOf(account);
  }

  private static Purpose purpose(BaseUrl site) {
    return new Purpose("Confluence", site.site(), "test it");
  }
}
