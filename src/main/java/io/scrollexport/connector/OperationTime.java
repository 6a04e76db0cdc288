package io.scrollexport.connector;

import io.scrollexport.http.Deadline;
import io.scrollexport.settings.Environment;
import io.scrollexport.settings.Setting;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long an operation of one connector may take: less than the engine leaves its job to this
 * runtime, which is five minutes unless the operators say otherwise.
 *
 * @param usual of every operation
 * @param ticker elapsed nanoseconds, from whatever beginning
 */
record OperationTime(Duration usual, LongSupplier ticker) {

  private static final Duration UNSTATED = Duration.ofSeconds(270);

  /** What comes beside a download: the status before, the result after. */
  private static final Duration BESIDE_DOWNLOAD = Duration.ofSeconds(30);

  /**
   * That of a connector in this JVM.
   *
   * @param connector its name as the runtime spells it in settings, such as {@code SCROLL_EXPORT}
   */
  static OperationTime of(String connector) {
    return of(connector, Environment.ofThisRuntime());
  }

  /**
   * That of a connector by its runtime's setting {@code CONNECTOR_…_TIMEOUT}, in milliseconds. A
   * runtime whose setting is no number does not start.
   */
  static OperationTime of(String connector, Environment environment) {
    String setting = "CONNECTOR_" + connector + "_TIMEOUT";
    String millis = new Setting(setting, setting).in(environment);
    Duration usual =
        millis.matches("[0-9]{1,15}") && Long.parseLong(millis) > 0
            ? Duration.ofMillis(Long.parseLong(millis)).multipliedBy(9).dividedBy(10)
            : UNSTATED;
    return new OperationTime(usual, System::nanoTime);
  }

  /** The deadline of an operation that begins now. */
  Deadline begin() {
    return Deadline.after(usual, ticker);
  }

  /**
   * The deadline of a download that begins now.
   *
   * @param stated how long it may take by its inputs; absent where they do not say
   */
  Deadline beginDownload(@Nullable Duration stated) {
    return stated == null || stated.compareTo(usual) <= 0
        ? begin()
        : Deadline.after(stated.plus(BESIDE_DOWNLOAD), ticker);
  }
}
