package io.scrollexport.http.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.ScriptedTransport;
import io.scrollexport.http.Timeouts;
import io.scrollexport.simulator.MovableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Jobs that a site asks to wait, each on behalf of an account. */
class JobsInTurnTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final MovableClock clock = MovableClock.standingAt(Instant.now());
  private final RateLimits limits = new RateLimits(clock, clock::nanos, new Random(1));

  @Test
  void whoIsAnsweredHearsTheAnswer() {
    assertThat(limits.inTurn(() -> "ann", "one", () -> "an answer")).isEqualTo("an answer");
  }

  @Test
  void aFailureThatNamesNoWaitStaysWhatItIs() {
    ExportException failure = new ExportException(FailureCode.NOT_FOUND, "Gone.");

    assertThat(limits.inTurn("ann", "one", failure)).isSameAs(failure);
    assertThat(limits.inTurn("ann", "two", failure)).isSameAs(failure);
  }

  @Test
  void jobsOfAnAccountComeBackOneAfterTheOther() {
    assertThat(wait("ann", "one")).isEqualTo(MINUTE);
    assertThat(wait("ann", "two")).isBetween(MINUTE.plusMillis(100), MINUTE.plusMillis(200));
    assertThat(wait("ann", "three")).isBetween(MINUTE.plusMillis(200), MINUTE.plusMillis(300));
    assertThat(wait("bob", "four")).as("of another account").isEqualTo(MINUTE);
  }

  @Test
  void aJobIsWaitedForUntilItsWaitIsOver() {
    wait("ann", "one");

    clock.advance(MINUTE.minusNanos(1));
    assertThat(wait("ann", "two")).isGreaterThan(MINUTE);
    clock.advance(MINUTE.multipliedBy(2));
    wait("ann", "three");
    clock.advance(MINUTE);
    assertThat(wait("ann", "four")).isEqualTo(MINUTE);
  }

  @Test
  void refusalsInARowDoubleTheWaitUntilTheSiteAnswers() throws Exception {
    limits.inTurn("ann", "other", ExportException.rateLimited("", Duration.ofMinutes(9)));

    answer(429);
    assertThat(wait("ann", "one").toSeconds()).isEqualTo(60);
    clock.advance(MINUTE);
    answer(429);
    assertThat(wait("ann", "one").toSeconds()).isEqualTo(120);
    clock.advance(MINUTE);
    answer(200);
    answer(429);
    assertThat(wait("ann", "one").toSeconds()).isEqualTo(60);
  }

  @Test
  void anAnswerToARequestFromBeforeTheRefusalSaysNothing() throws Exception {
    limits.inTurn("ann", "other", ExportException.rateLimited("", Duration.ofMinutes(9)));
    answer(429);
    clock.advance(MINUTE);

    limits
        .respecting(
            slow -> {
              clock.advance(Duration.ofMillis(1));
              answer(429);
              return ScriptedTransport.reply(200, "");
            })
        .send(call())
        .close();

    assertThat(wait("ann", "one").toSeconds()).isEqualTo(120);
  }

  private Duration wait(String account, String job) {
    ExportException throttled = ExportException.rateLimited("It is busy.", MINUTE);
    return catchThrowableOfType(
            ExportException.class,
            () ->
                limits.inTurn(
                    () -> account,
                    job,
                    () -> {
                      throw throttled;
                    }))
        .retryAfter()
        .orElseThrow();
  }

  private void answer(int status) throws IOException, InterruptedException {
    limits
        .respecting(sent -> ScriptedTransport.reply(status, "", "Retry-After", "60"))
        .send(call())
        .close();
  }

  private static HttpCall call() {
    return HttpCall.get(URI.create("https://example.com/"), Map.of(), Timeouts.DEFAULT)
        .onBehalfOf("ann");
  }
}
