package io.scrollexport.protocol.macro;

import io.scrollexport.confluence.rendering.Rendered;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.site.SiteClock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The exporter found {@code issued-at} more than ten seconds away from its own time. Either it was
 * wrong when it was sent, or it was right and Confluence took too long to call the exporter.
 *
 * @param stale whether it was right when it was sent
 * @param took how long Confluence took
 * @param date by the site's clock; absent where the answer had none
 */
record TimeRejection(boolean stale, Duration took, @Nullable Instant date) {

  private static final Duration LEEWAY = Duration.ofSeconds(10);

  /** From here on a delay may have used up the leeway, as far as the clocks are known. */
  private static final Duration SLOW = LEEWAY.minusSeconds(3);

  private static final Pattern ISSUED_AT = Pattern.compile("(?i)issued[-_ ]?at");

  /** Whether it is this error: there is no code for it, so the parameter's name decides. */
  static boolean isMeantBy(RenderedResult result) {
    return result instanceof RenderedResult.Error error
        && error.status() == 400
        && error.message().matches(ISSUED_AT);
  }

  static TimeRejection of(Rendered rendered) {
    Instant date = rendered.dated().get().orElse(null);
    return new TimeRejection(
        rendered.took().compareTo(SLOW) >= 0 && !isOff(rendered, date), rendered.took(), date);
  }

  /** Whether the fragment was sent with a time that was wrong by the answer's date. */
  private static boolean isOff(Rendered rendered, @Nullable Instant date) {
    return date != null
        && Duration.between(rendered.issuedAt(), date.minus(rendered.took())).abs().compareTo(SLOW)
            >= 0;
  }

  /** Sets the clock by the answer, unless that shows that the clock was right. */
  void correct(SiteClock clock) {
    if (!stale && date != null) {
      clock.correct(date);
    }
  }

  /** The failure when it happened again. */
  ExportException failure(SiteClock clock, Purpose purpose) {
    String rejects =
        purpose.who()
            + " rejected the time of the request when asked to "
            + purpose.action()
            + ", also after it was ";
    return stale
        ? new ExportException(
            FailureCode.TIMEOUT,
            rejects
                + "sent anew: Confluence took "
                + took.toSeconds()
                + " seconds to pass it on, and the exporter takes requests of the last "
                + LEEWAY.toSeconds()
                + " seconds only. The job is tried again while retries last.")
        : new ExportException(
            FailureCode.CLOCK_SKEW,
            rejects
                + "corrected: "
                + difference(clock)
                + " Set the clock of the connector runtime by a time server; if it is right, the"
                + " site's clock is wrong, or that of a proxy in front of it.");
  }

  private String difference(SiteClock clock) {
    if (date == null) {
      return "its answers say nothing of its clock.";
    }
    long seconds = Math.round(clock.ahead().toMillis() / 1000.0);
    return "by the Date of its answers its clock is "
        + Math.abs(seconds)
        + " seconds "
        + (seconds < 0 ? "behind" : "ahead of")
        + " ours.";
  }
}
