package io.scrollexport.authentication.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class ConcurrentTokensTest {

  private final ExecutorService jobs = Executors.newVirtualThreadPerTaskExecutor();
  @AutoClose private final SignIn signIn = new SignIn();

  @AfterEach
  void stop() {
    jobs.shutdownNow();
  }

  @Test
  void oneHundredJobsOfOneUserMakeOneTokenRequest() throws Exception {
    assertThat(askedAtOnce(100, job -> "jane")).containsOnly("jane").hasSize(100);

    assertThat(signIn.server.tokenRequests).hasSize(1);
  }

  @Test
  void oneHundredJobsOfTenUsersMakeTenTokenRequests() throws Exception {
    List<String> answers = askedAtOnce(100, job -> "user-" + job % 10);

    for (int job = 0; job < 100; job++) {
      assertThat(answers.get(job)).isEqualTo("user-" + job % 10);
    }
    assertThat(signIn.server.tokenRequests).hasSize(10);
  }

  @Test
  void oneHundredJobsWhoseTokenWasRefusedMakeOneMore() throws Exception {
    signIn.whoAmI(signIn.user("jane"));
    signIn.server.revokeAll();

    assertThat(askedAtOnce(100, job -> "jane")).containsOnly("jane").hasSize(100);

    assertThat(signIn.server.tokenRequests).hasSize(2);
  }

  @Test
  void noJobEverActsWithAnotherUsersToken() throws Exception {
    signIn.server.lifetime = ",\"expires_in\":60";
    List<Future<Integer>> rounds = new ArrayList<>();
    for (int thread = 0; thread < 40; thread++) {
      String user = "user-" + thread % 8;
      rounds.add(jobs.submit(() -> served(user, 50)));
    }
    Future<?> unrest = jobs.submit(this::expireAndRevoke);

    int served = 0;
    for (Future<Integer> round : rounds) {
      served += round.get();
    }
    unrest.cancel(true);
    assertThat(served).isPositive();
    assertThat(signIn.server.tokenRequests).hasSizeGreaterThan(8);
  }

  @Test
  void noJobWaitsForTheTokenOfAnotherUser() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    signIn.server.gate =
        user -> {
          if (user.equals("slow")) {
            asked.countDown();
            released.await();
          }
        };
    Future<String> slow = jobs.submit(() -> signIn.whoAmI(signIn.user("slow")));
    asked.await();

    assertThat(signIn.whoAmI(signIn.user("fast"))).isEqualTo("fast");
    assertThat(slow).isNotDone();

    released.countDown();
    assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("slow");
  }

  /** All jobs are under way before the first token is issued. */
  private List<String> askedAtOnce(int count, IntFunction<String> user) throws Exception {
    CountDownLatch underWay = new CountDownLatch(count);
    signIn.server.gate = anyone -> underWay.await();
    List<Future<String>> answers = new ArrayList<>();
    for (int job = 0; job < count; job++) {
      String accountId = user.apply(job);
      answers.add(
          jobs.submit(
              () -> {
                underWay.countDown();
                return signIn.whoAmI(signIn.user(accountId));
              }));
    }
    List<String> said = new ArrayList<>();
    for (Future<String> answer : answers) {
      said.add(answer.get());
    }
    return said;
  }

  /** How often the user was served, and never as somebody else. */
  private int served(String user, int rounds) throws ExecutionException {
    int served = 0;
    for (int round = 0; round < rounds; round++) {
      if (round == rounds / 2) {
        // At least once each, should the unrest beside find no turn before all is over.
        signIn.server.revokeAll();
      }
      try {
        assertThat(signIn.whoAmI(signIn.user(user))).isEqualTo(user);
        served++;
      } catch (ExportException e) {
        // Both its tokens were revoked under its hands.
        assertThat(e.code()).isEqualTo(FailureCode.UNAUTHORIZED);
      }
    }
    return served;
  }

  /** The time of day stands still: one that jumps would make assertions of the wrong time. */
  private void expireAndRevoke() {
    while (!Thread.currentThread().isInterrupted()) {
      signIn.elapsed.advance(Duration.ofSeconds(20));
      signIn.server.revokeAll();
      signIn.whoAmI(signIn.client());
    }
  }
}
