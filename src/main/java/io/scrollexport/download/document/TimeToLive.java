package io.scrollexport.download.document;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;

/**
 * How long a document is kept: an ISO 8601 duration, with years, months and weeks. Stores take a
 * span of time, so a month counts 31 days and a year 366: no document goes sooner than asked for.
 */
public final class TimeToLive {

  private static final int DAYS_OF_MONTH = 31;
  private static final int DAYS_OF_YEAR = 366;

  /** A hundred years: stores add it to a date, which more would carry beyond all calendars. */
  private static final Duration LONGEST = Duration.ofDays(100L * DAYS_OF_YEAR);

  private TimeToLive() {}

  /**
   * Reads the text.
   *
   * @throws IllegalArgumentException with a message that goes on from the input's name
   */
  public static Duration from(String text) {
    String iso = text.strip().toUpperCase(Locale.ROOT);
    try {
      int time = iso.indexOf('T');
      boolean hasDate = time != 1 && iso.length() > 1;
      Period date = hasDate ? Period.parse(time < 0 ? iso : iso.substring(0, time)) : Period.ZERO;
      Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + iso.substring(time));
      long days =
          (long) date.getYears() * DAYS_OF_YEAR
              + (long) date.getMonths() * DAYS_OF_MONTH
              + date.getDays();
      Duration all = Duration.ofDays(days).plus(rest);
      if (!iso.contains("-") && all.isPositive() && all.compareTo(LONGEST) <= 0) {
        return all;
      }
    } catch (DateTimeException | ArithmeticException e) {
      // Told like any other wrong value, below.
    }
    throw new IllegalArgumentException(
        "must be a positive ISO 8601 duration of at most 100 years, such as PT30M, P7D or P1M");
  }
}
