package io.scrollexport.authentication.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.authentication.ClientAuthentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.Deadline;
import io.scrollexport.http.Timeouts;
import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs that wait for one another, step by step. */
@Timeout(60)
class AccessTokensTest {

  private static final ExportException REFUSED =
      new ExportException(FailureCode.TOKEN_REQUEST_FAILED, "refused");

  private final OauthClientCredentials client =
      new OauthClientCredentials(
          OauthClientCredentials.DEFAULT_TOKEN_ENDPOINT,
          "client",
          new Secret("secret"),
          null,
          null,
          ClientAuthentication.CREDENTIALS_BODY);
  private final MovableClock clock = MovableClock.standingAt(Instant.now());
  private final AtomicInteger requests = new AtomicInteger();
  private final BlockingQueue<Object> outcomes = new LinkedBlockingQueue<>();
  private final AccessTokens tokens = new AccessTokens(this::request, clock::nanos, 10);
  private final List<Job> jobs = new ArrayList<>();

  /** A job in a thread of its own, whose state tells whether it waits. */
  private record Job(Thread thread, CompletableFuture<AccessToken> outcome) {}

  @AfterEach
  void stop() {
    jobs.forEach(job -> job.thread().interrupt());
  }

  @Test
  void everyJobThatWaitedGetsTheFailureAndLaterOnesDoNot() {
    Job leader = leader();
    List<Job> followers = List.of(follower(), follower(), follower());

    outcomes.add(REFUSED);

    assertThat(failure(leader)).isSameAs(REFUSED);
    assertThat(followers).allSatisfy(job -> assertThat(failure(job)).isSameAs(REFUSED));
    assertThat(requests).hasValue(1);

    outcomes.add("token");
    assertThat(tokens.token(client, SignIn.TIMEOUTS).token()).isEqualTo(new Secret("token"));
    assertThat(requests).hasValue(2);
  }

  @Test
  void aJobThatIsStoppedHandsItsPlaceToOneThatWaits() {
    Job leader = leader();
    List<Job> followers = List.of(follower(), follower(), follower());

    leader.thread().interrupt();

    assertThat(failure(leader).code()).isEqualTo(FailureCode.CONNECTION_FAILED);
    await().until(() -> requests.get() == 2);
    outcomes.add("token");
    assertThat(followers)
        .allSatisfy(job -> assertThat(job.outcome().join().token()).isEqualTo(new Secret("token")));
    assertThat(requests).hasValue(2);
  }

  @Test
  void aJobThatIsStoppedWhileItWaitsDisturbsNobody() {
    Job leader = leader();
    Job stopped = follower();
    Job follower = follower();

    stopped.thread().interrupt();

    assertThat(failure(stopped).code()).isEqualTo(FailureCode.CONNECTION_FAILED);
    outcomes.add("token");
    assertThat(leader.outcome().join()).isEqualTo(follower.outcome().join());
  }

  @Test
  void anErrorInTheRequestHoldsNobodyUp() {
    Job leader = leader();
    Job follower = follower();

    outcomes.add(new IllegalStateException("a bug"));
    outcomes.add("token");

    assertThatThrownBy(() -> leader.outcome().join()).hasRootCauseMessage("a bug");
    assertThat(follower.outcome().join().token()).isEqualTo(new Secret("token"));
  }

  @Test
  void aJobWhoseTimeIsOverHandsItsPlaceToOneThatWaits() {
    Deadline soon = Deadline.after(Duration.ofMillis(1), clock::nanos);
    Job leader = job(SignIn.TIMEOUTS.until(soon));
    await().until(() -> requests.get() == 1);
    Job follower = follower();

    clock.advance(Duration.ofMillis(1));
    outcomes.add(new ExportException(FailureCode.TIMEOUT, "too late"));
    outcomes.add("token");

    assertThat(failure(leader).code()).isEqualTo(FailureCode.TIMEOUT);
    assertThat(follower.outcome().join().token()).isEqualTo(new Secret("token"));
  }

  /** Between the look at the cache and the begin of a request, another one may begin and end. */
  @Test
  void aTokenThatCameJustNowIsNotRequestedAgain() {
    Runnable[] meanwhile = {null};
    AccessTokens[] shared = new AccessTokens[1];
    shared[0] =
        new AccessTokens(
            this::request,
            () -> {
              Runnable other = meanwhile[0];
              if (other == null) {
                return clock.nanos();
              }
              meanwhile[0] = null;
              other.run();
              return clock.nanos() + Duration.ofDays(365).toNanos(); // This look finds nothing.
            },
            10);
    outcomes.add("old");
    shared[0].token(client, SignIn.TIMEOUTS);
    clock.advance(Duration.ofDays(2));
    outcomes.add("new");
    outcomes.add("needless");

    meanwhile[0] = () -> shared[0].token(client, SignIn.TIMEOUTS);

    assertThat(shared[0].token(client, SignIn.TIMEOUTS).token()).isEqualTo(new Secret("new"));
    assertThat(requests).hasValue(2);
  }

  @Test
  void nobodyWaitsForEver() {
    leader();
    Timeouts impatient = Timeouts.DEFAULT.until(Deadline.after(Duration.ofMillis(1)));

    assertThatThrownBy(() -> tokens.token(client, impatient))
        .isInstanceOfSatisfying(
            ExportException.class,
            failure -> assertThat(failure.code()).isEqualTo(FailureCode.TIMEOUT));
    outcomes.add("token");
  }

  private AccessToken request(Authentication.Requested authentication, Timeouts timeouts) {
    requests.incrementAndGet();
    try {
      return switch (outcomes.take()) {
        case RuntimeException failure -> throw failure;
        case Object token ->
            AccessToken.issued(
                new Secret(token.toString()), clock.nanos(), AccessToken.LONGEST_LIFETIME);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExportException(FailureCode.CONNECTION_FAILED, "stopped");
    }
  }

  private Job leader() {
    Job job = job();
    await().until(() -> requests.get() == 1);
    return job;
  }

  private Job follower() {
    Job job = job();
    await().until(() -> job.thread().getState() == Thread.State.TIMED_WAITING);
    return job;
  }

  private Job job() {
    return job(SignIn.TIMEOUTS);
  }

  private Job job(Timeouts timeouts) {
    CompletableFuture<AccessToken> outcome = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    outcome.complete(tokens.token(client, timeouts));
                  } catch (RuntimeException e) {
                    outcome.completeExceptionally(e);
                  }
                });
    Job job = new Job(thread, outcome);
    jobs.add(job);
    return job;
  }

  private static ExportException failure(Job job) {
    return job.outcome().handle((token, failure) -> (ExportException) failure).join();
  }
}
