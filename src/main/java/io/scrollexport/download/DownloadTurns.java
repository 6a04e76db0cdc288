package io.scrollexport.download;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.failure.Seconds;
import io.scrollexport.settings.Environment;
import io.scrollexport.settings.Setting;
import io.scrollexport.settings.SettingsReport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many downloads run at a time in a runtime, whatever the number of its threads: each needs
 * memory, which the document store multiplies. The others wait for their turn, in the order in
 * which they came.
 */
public final class DownloadTurns {

  /** How many take turns where nobody says otherwise. */
  public static final int DEFAULT = 8;

  /** How long one waits for its turn. */
  public static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private static final Setting SETTING =
      new Setting("SCROLL_EXPORT_DOWNLOADS_AT_A_TIME", "scroll.export.downloads.at.a.time");
  private static final int MOST = 1_000;
  private static final String FAULT =
      "The setting "
          + SETTING
          + " of this connector runtime must be a whole number from 1 to "
          + MOST
          + ". Have its operators correct it.";
  private static final Duration BACKOFF = Duration.ofSeconds(15);

  private final int atATime;
  private final Semaphore turns;
  private final Duration longestWait;
  private final boolean malformed;

  private DownloadTurns(int atATime, Duration longestWait, boolean malformed) {
    this.atATime = atATime;
    this.turns = new Semaphore(atATime, true);
    this.longestWait = longestWait;
    this.malformed = malformed;
  }

  /** Turns for so many downloads at a time, which wait no longer than that. */
  public static DownloadTurns of(int atATime, Duration longestWait) {
    return new DownloadTurns(atATime, longestWait, false);
  }

  /**
   * Turns as the operators set them: by environment variable, or by system property, which wins. A
   * setting that cannot be obeyed fails every download, not the runtime.
   */
  public static DownloadTurns from(Environment environment) {
    String text = SETTING.in(environment);
    if (text.isEmpty()) {
      return of(DEFAULT, LONGEST_WAIT);
    }
    int atATime = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    return atATime < 1 || atATime > MOST
        ? new DownloadTurns(DEFAULT, LONGEST_WAIT, true)
        : of(atATime, LONGEST_WAIT);
  }

  /**
   * Runs a download when it is its turn.
   *
   * @param left what it may take with all that it waits for
   * @throws ExportException with {@code RATE_LIMITED} where its turn does not come
   */
  public <T> T inTurn(Duration left, Supplier<T> download) {
    if (malformed) {
      throw new ExportException(FailureCode.INVALID_INPUT, FAULT);
    }
    await(left.compareTo(longestWait) < 0 ? left : longestWait);
    try {
      return download.get();
    } finally {
      turns.release();
    }
  }

  /** How many run at a time. */
  public SettingsReport report() {
    return malformed
        ? SettingsReport.of("no download runs", List.of(FAULT))
        : SettingsReport.of(atATime + " downloads at a time", List.of());
  }

  /** How many downloads have their turn at this moment. */
  public int running() {
    return atATime - turns.availablePermits();
  }

  /** How many wait for it. */
  public int waiting() {
    return turns.getQueueLength();
  }

  private void await(Duration wait) {
    try {
      if (!turns.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw ExportException.rateLimited(
            "This connector runtime runs as many downloads as it may at a time, and none ended"
                + " within "
                + Seconds.of(wait)
                + " seconds. Its operators can allow more with "
                + SETTING.variable()
                + ".",
            BACKOFF);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExportException(
          FailureCode.CONNECTION_FAILED,
          "The connector runtime stopped while a download waited for its turn.");
    }
  }
}
