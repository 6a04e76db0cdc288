package io.scrollexport.connector.input.value;

import java.time.DateTimeException;
import java.time.Duration;

/**
 * Forms of texts that stand for something else. Each throws an {@link IllegalArgumentException}
 * whose message goes on from the input's name.
 */
final class InputFormat {

  private InputFormat() {}

  static int wholeNumber(String text, int smallest, int largest) {
    String digits = text.strip();
    if (digits.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(digits);
      if (number >= smallest && number <= largest) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        "must be a whole number from " + smallest + " to " + largest);
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
    try {
      Duration duration = Duration.parse(text.strip());
      if (duration.isPositive()) {
        return duration;
      }
    } catch (DateTimeException e) {
      // Told like any other wrong value, below.
    }
    throw new IllegalArgumentException(
        "must be a positive ISO 8601 duration, such as PT30M or P7D");
  }
}
