package io.scrollexport.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as HTTP headers write them; RFC 9110, section 5.6.7, names three forms to be read. Where
 * these say {@code GMT}, some servers say {@code UTC} or an offset.
 */
public final class HttpDate {

  private static final Pattern UTC = Pattern.compile("(?i)\\s(?:UTC|UT|Z)$");
  private static final Pattern OFFSET = Pattern.compile("([+-]\\d{2}):(\\d{2})$");

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          new DateTimeFormatterBuilder()
              .appendPattern("EEEE, dd-MMM-")
              .appendValueReduced(ChronoField.YEAR, 2, 2, LocalDate.of(1990, 1, 1))
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.US)
              .withZone(ZoneOffset.UTC),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US)
              .withZone(ZoneOffset.UTC));

  private HttpDate() {}

  /** The time of an answer by the server's clock; empty where it does not tell in a known form. */
  public static Optional<Instant> of(HttpHeaders answer) {
    return answer.firstValue("Date").flatMap(HttpDate::parse);
  }

  /** The time that the text names, in whole seconds; empty where it is none of the forms. */
  static Optional<Instant> parse(String text) {
    String date = text.strip();
    if (!date.endsWith("GMT")) {
      String gmt = UTC.matcher(date).replaceFirst(" GMT");
      date = OFFSET.matcher(gmt).replaceFirst("$1$2");
    }
    for (DateTimeFormatter form : FORMS) {
      try {
        return Optional.of(form.parse(date, Instant::from));
      } catch (DateTimeException e) {
        continue; // Not this form; the next one may fit.
      }
    }
    return Optional.empty();
  }
}
