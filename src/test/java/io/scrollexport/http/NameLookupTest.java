package io.scrollexport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class NameLookupTest {

  private static final Deadline PATIENT = Deadline.after(Duration.ofHours(1));

  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger lookUps = new AtomicInteger();
  private final NameLookup silent = new NameLookup(host -> afterTheTest());

  private InetAddress[] afterTheTest() {
    lookUps.incrementAndGet();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }

  @AfterEach
  void end() {
    over.countDown();
  }

  @Test
  void endsWithTheDeadlineHoweverLongTheResolverTakes() {
    Deadline soon = Deadline.after(Duration.ofMillis(100));

    assertThatThrownBy(() -> silent.lookedUp("slow.example.com", soon))
        .isInstanceOf(DeadlineExceededException.class);
  }

  @Test
  void jobsThatWantTheSameNameTakeOneThread() throws Exception {
    Deadline soon = Deadline.after(Duration.ofMillis(100));
    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(() -> silent.lookedUp("slow.example.com", soon))
          .isInstanceOf(DeadlineExceededException.class);
    }

    over.countDown();
    assertThat(silent.lookedUp("slow.example.com", PATIENT)).hasSize(1);
    assertThat(lookUps.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void anErrorInItsThreadIsTheFailureAtOnceAndNotForEver() throws Exception {
    Error error = new NoClassDefFoundError("half a class path");
    NameLookup broken =
        new NameLookup(
            host -> {
              if (lookUps.getAndIncrement() == 0) {
                throw error;
              }
              return new InetAddress[] {InetAddress.getLoopbackAddress()};
            });

    assertThatThrownBy(() -> broken.lookedUp("any.example.com", PATIENT))
        .isInstanceOf(IOException.class)
        .hasCause(error);
    assertThat(broken.lookedUp("any.example.com", PATIENT)).hasSize(1);
  }

  @Test
  void aNameThatNobodyKnowsIsUnknown() {
    NameLookup ignorant =
        new NameLookup(
            host -> {
              throw new UnknownHostException(host);
            });

    assertThatThrownBy(() -> ignorant.lookedUp("nowhere.example.com", PATIENT))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void anAddressIsNotLookedUp() throws Exception {
    assertThat(silent.lookedUp("127.0.0.1", PATIENT))
        .containsExactly(InetAddress.getByName("127.0.0.1"));
    assertThat(silent.lookedUp("[::1]", PATIENT)).containsExactly(InetAddress.getByName("::1"));
    assertThat(silent.lookedUp("::1", PATIENT)).containsExactly(InetAddress.getByName("::1"));
    assertThat(silent.lookedUp("90.0.0.9", PATIENT))
        .containsExactly(InetAddress.getByName("90.0.0.9"));
    assertThat(lookUps).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1.example", "1-2.3", "10/8", "a"})
  void aNameIsLookedUpWhateverItLooksLike(String name) throws Exception {
    over.countDown();

    assertThat(silent.lookedUp(name, PATIENT)).containsExactly(InetAddress.getLoopbackAddress());
    assertThat(lookUps).hasValue(1);
  }

  @Test
  void aJobThatIsStoppedDoesNotWait() throws Exception {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread job =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    silent.lookedUp("slow.example.com", PATIENT);
                  } catch (IOException e) {
                    thrown.complete(e);
                  }
                });
    job.interrupt();

    assertThat(thrown.get()).isInstanceOf(InterruptedIOException.class);
  }
}
