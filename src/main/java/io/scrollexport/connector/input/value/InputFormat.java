package io.scrollexport.connector.input.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What texts may hold, forms of those that stand for something else, and values in the words of
 * FEEL. A wrong form leaves as an {@link IllegalArgumentException} whose message goes on from the
 * input's name.
 */
final class InputFormat {

  private static final int LONGEST_TEXT = 16_384;

  /** A hundred years: stores add it to a date, which more would carry beyond all calendars. */
  private static final Duration LONGEST_TIME = Duration.ofDays(36_600);

  private InputFormat() {}

  /** What is wrong with any text, going on from the input's name; null for nothing. */
  static @Nullable String complaint(String text) {
    if (text.length() > LONGEST_TEXT) {
      return "is longer than " + LONGEST_TEXT + " characters";
    }
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int character = text.codePointAt(i);
      if (Character.isISOControl(character)) {
        return "must not hold line breaks or other control characters";
      }
      // UTF-8 cannot carry a lone surrogate, XML neither of the two.
      boolean half = Character.getType(character) == Character.SURROGATE;
      if (half || character == 0xfffe || character == 0xffff) {
        return "must not hold half a character or a number that stands for none";
      }
    }
    return null;
  }

  static int wholeNumber(String text, int smallest, int largest) {
    String digits = text.strip();
    if (digits.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(digits);
      if (number >= smallest && number <= largest) {
        return number;
      }
    }
    throw new IllegalArgumentException(mustBeWhole(smallest, largest));
  }

  static String mustBeWhole(int smallest, int largest) {
    return "must be a whole number from " + smallest + " to " + largest;
  }

  static boolean yesOrNo(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  /** A positive ISO 8601 duration of days, hours, minutes and seconds. */
  static Duration duration(String text) {
    return bounded(text, Duration::parse, "PT30M or P7D");
  }

  /**
   * The same with years, months and weeks. Document stores take a span of time, so a month counts
   * 31 days and a year 366: no document goes sooner than asked for.
   */
  static Duration lifetime(String text) {
    return bounded(text, InputFormat::span, "PT30M, P7D or P1M");
  }

  private static Duration span(String text) {
    String iso = text.toUpperCase(Locale.ROOT);
    if (iso.contains("-")) {
      throw new DateTimeException("a part of it is negative");
    }
    int time = iso.indexOf('T');
    boolean hasDate = time != 1 && iso.length() > 1;
    Period date = hasDate ? Period.parse(time < 0 ? iso : iso.substring(0, time)) : Period.ZERO;
    Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + iso.substring(time));
    return Duration.ofDays(date.getYears() * 366L + date.getMonths() * 31L + date.getDays())
        .plus(rest);
  }

  private static Duration bounded(
      String text, Function<String, Duration> reading, String examples) {
    try {
      Duration duration = reading.apply(text.strip());
      if (duration.isPositive() && duration.compareTo(LONGEST_TIME) <= 0) {
        return duration;
      }
    } catch (DateTimeException | ArithmeticException e) {
      // Told like any other wrong value, below.
    }
    throw new IllegalArgumentException(
        "must be a positive ISO 8601 duration of at most 100 years, such as " + examples);
  }

  static <E extends Enum<E>> E choice(String text, Class<E> type, Function<E, String> word) {
    List<E> choices = List.of(type.getEnumConstants());
    return choices.stream()
        .filter(choice -> word.apply(choice).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    choices.stream()
                        .map(word)
                        .collect(Collectors.joining(", ", "must be one of ", ""))));
  }

  /** What a value is, in the words of FEEL. */
  static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case ARRAY -> "a list";
      case OBJECT -> "a context";
      case BINARY, POJO, MISSING, NULL -> "nothing";
    };
  }
}
