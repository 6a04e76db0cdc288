package io.scrollexport.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.settings.Environment;
import io.scrollexport.settings.SettingsReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTurnsTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  private static ExportException failure(DownloadTurns turns, Duration left) {
    return catchThrowableOfType(
        ExportException.class, () -> turns.inTurn(left, () -> "a download"));
  }

  /** How many of twenty downloads run at a time, each until no other comes to run beside it. */
  private static int atATime(DownloadTurns turns, int expected) {
    AtomicInteger running = new AtomicInteger();
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService jobs = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        jobs.submit(
            () ->
                turns.inTurn(
                    LONG,
                    () -> {
                      running.incrementAndGet();
                      return awaited(end);
                    }));
      }
      await().until(() -> running.get() >= expected);
      int most = running.get();
      end.countDown();
      return most;
    }
  }

  private static boolean awaited(CountDownLatch end) {
    try {
      end.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-, -, 8", "'', '', 8", "3, -, 3", "3, 2, 2", "3, ' ', 3", "' 5 ', -, 5", "1, -, 1"})
  void runsAsManyAtATimeAsTheOperatorsSay(
      @Nullable String variable, @Nullable String property, int atATime) {
    Map<String, String> environment =
        variable == null ? Map.of() : Map.of("SCROLL_EXPORT_DOWNLOADS_AT_A_TIME", variable);

    DownloadTurns turns =
        DownloadTurns.from(
            new Environment(
                environment,
                name -> name.equals("scroll.export.downloads.at.a.time") ? property : null));

    assertThat(atATime(turns, atATime)).isEqualTo(atATime);
    assertThat(turns.report().holds()).containsExactly(atATime + " downloads at a time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "1.5", "1001", "99999", "8 8"})
  void namesASettingThatCannotBeObeyed(String setting) {
    ExportException byVariable =
        failure(
            DownloadTurns.from(
                new Environment(
                    Map.of("SCROLL_EXPORT_DOWNLOADS_AT_A_TIME", setting), name -> null)),
            LONG);
    ExportException byProperty =
        failure(DownloadTurns.from(new Environment(Map.of(), name -> setting)), LONG);

    assertThat(byVariable.code()).isEqualTo(FailureCode.INVALID_INPUT);
    assertThat(byVariable).hasMessageContaining("SCROLL_EXPORT_DOWNLOADS_AT_A_TIME");
    assertThat(byProperty).hasMessageContaining("scroll.export.downloads.at.a.time");
    assertThat(DownloadTurns.from(new Environment(Map.of(), name -> setting)).report())
        .isEqualTo(SettingsReport.of("no download runs", List.of(byProperty.explanation())));
  }

  @ParameterizedTest
  @CsvSource({"PT0.02S, PT1M", "PT1M, PT0.02S"})
  void endsWhereNoTurnComesInTimeOrWithinTheDeadline(Duration longestWait, Duration left) {
    DownloadTurns turns = DownloadTurns.of(1, longestWait);

    ExportException failure = turns.inTurn(LONG, () -> failure(turns, left));

    assertThat(failure.code()).isEqualTo(FailureCode.RATE_LIMITED);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(15));
    assertThat(failure).hasMessageContaining("none ended within 0.02 seconds. ");
    assertThat(failure).hasMessageEndingWith("The job is tried again after 15 seconds.");
  }

  @Test
  void tellsHowManyRun() {
    DownloadTurns turns = DownloadTurns.from(new Environment(Map.of(), name -> "1000"));

    assertThat(turns.running()).isZero();
    assertThat(turns.inTurn(LONG, () -> turns.inTurn(LONG, turns::running))).isEqualTo(2);
    assertThat(turns.running()).isZero();
  }

  @Test
  void givesTheTurnBackWhereADownloadFails() {
    DownloadTurns turns = DownloadTurns.of(1, SHORT);

    ExportException failed =
        catchThrowableOfType(
            ExportException.class,
            () ->
                turns.inTurn(
                    LONG,
                    () -> {
                      throw new ExportException(FailureCode.DOWNLOAD_INCOMPLETE, "cut");
                    }));

    assertThat(failed.code()).isEqualTo(FailureCode.DOWNLOAD_INCOMPLETE);
    assertThat(turns.inTurn(SHORT, () -> "next")).isEqualTo("next");
  }

  @Test
  void stopsWithTheRuntime() {
    DownloadTurns turns = DownloadTurns.of(1, LONG);
    Thread.currentThread().interrupt();

    ExportException failure = failure(turns, LONG);

    assertThat(failure.code()).isEqualTo(FailureCode.CONNECTION_FAILED);
    assertThat(Thread.interrupted()).isTrue();
  }
}
