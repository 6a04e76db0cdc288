package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeferredTest {

  private static final int JOBS = 32;

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void makesNothingBeforeItIsAsked() {
    Deferred<Object> part = new Deferred<>(this::part);
    assertThat(made).hasValue(0);

    assertThat(part.get()).isSameAs(part.get());
    assertThat(made).hasValue(1);
  }

  @Test
  void makesOnePartForAllJobsThatAreTheFirst() throws Exception {
    Deferred<Object> part = new Deferred<>(this::part);
    CyclicBarrier together = new CyclicBarrier(JOBS);
    Set<Object> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    try (ExecutorService jobs = Executors.newFixedThreadPool(JOBS)) {
      List<Future<Object>> asked =
          IntStream.range(0, JOBS)
              .mapToObj(
                  job ->
                      jobs.submit(
                          () -> {
                            together.await();
                            return part.get();
                          }))
              .toList();
      for (Future<Object> each : asked) {
        parts.add(each.get());
      }
    }

    assertThat(parts).hasSize(1);
    assertThat(made).hasValue(1);
  }

  @Test
  void triesAgainWhereItFailed() {
    Deferred<Object> part =
        new Deferred<>(
            () -> {
              if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
              }
              return "made";
            });

    assertThatThrownBy(part::get).hasMessage("not yet");
    assertThat(part.get()).isEqualTo("made");
  }

  private Object part() {
    made.incrementAndGet();
    return new Object();
  }
}
