package io.scrollexport.playground.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.playground.api.State.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Duration NO_PATIENCE = Duration.ZERO;

  private final Changes changes = new Changes();

  @Test
  void areNumberedOneByOneWhenTheyAreTold() throws InterruptedException {
    flow("a", 1);
    flow("b", 1);
    assertThat(changes.last()).isZero();

    assertThat(changes.publish()).isEqualTo(2);
    assertThat(after(0)).extracting(Change::seq).containsExactly(1L, 2L);
    assertThat(after(1)).extracting(Change::seq).containsExactly(2L);
    assertThat(after(2)).isEmpty();
  }

  @Test
  void ofTheSameThingAreToldOnceWithTheLast() throws InterruptedException {
    flow("a", 1);
    flow("b", 1);
    flow("a", 2);
    changes.publish();

    assertThat(after(0))
        .extracting(Change::detail)
        .containsExactly(new Detail.OfFlow("b", 1), new Detail.OfFlow("a", 2));
  }

  @Test
  void areGatheredBeforeTheyAreTold() throws InterruptedException {
    Runnable gatherer = () -> flow("gathered", 1);
    changes.beforePublishing(gatherer);
    changes.publish();
    changes.noLonger(gatherer);
    changes.publish();

    assertThat(after(0)).hasSize(1);
  }

  @Test
  void areGoneForWhoIsMoreThanAThousandBehind() throws InterruptedException {
    for (int i = 0; i < Changes.KEPT + 10; i++) {
      flow("f" + i, i);
      changes.publish();
    }

    assertThat(changes.after(5, NO_PATIENCE)).isEmpty();
    assertThat(after(20)).hasSize(Changes.KEPT - 10);
  }

  @Test
  void areWholeForWhoKeepsUpHoweverManyComeAtOnce() throws InterruptedException {
    flow("first", 1);
    long known = changes.publish();
    for (int i = 0; i < 3 * Changes.KEPT; i++) {
      flow("f" + i, i);
    }
    changes.publish();

    assertThat(after(known)).hasSize(3 * Changes.KEPT);
  }

  @Test
  void areGoneAfterAResetAndForNumbersNeverGiven() throws InterruptedException {
    flow("a", 1);
    long known = changes.publish();
    changes.reset();

    assertThat(changes.after(known, NO_PATIENCE)).isEmpty();
    assertThat(changes.after(-1, NO_PATIENCE)).isEmpty();
    assertThat(changes.after(99, NO_PATIENCE)).isEmpty();
    assertThat(after(changes.last())).isEmpty();
  }

  @Test
  void wakeWhoWaits() throws Exception {
    var waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return changes.after(0, Duration.ofMinutes(1)).orElseThrow();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    changes.add(Instant.EPOCH, null, null, new Detail.OfMemory(new Memory(1)));
    changes.publish();

    assertThat(waiting.get()).hasSize(1);
  }

  private List<Change> after(long known) throws InterruptedException {
    return changes.after(known, NO_PATIENCE).orElseThrow();
  }

  private void flow(String id, int count) {
    changes.add(Instant.EPOCH, "1", null, new Detail.OfFlow(id, count));
  }
}
