package io.scrollexport.polling;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object that somebody else may have changed: a field of the wrong type is absent. */
record JsonFields(Map<?, ?> values) {

  static JsonFields of(@Nullable Object value) {
    return new JsonFields(value instanceof Map<?, ?> object ? object : Map.of());
  }

  JsonFields fields(String name) {
    return of(values.get(name));
  }

  @Nullable String text(String name) {
    return values.get(name) instanceof String text ? text : null;
  }

  boolean isTrue(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  @Nullable Number number(String name) {
    return values.get(name) instanceof Number number ? number : null;
  }

  /** The nearest whole number in the range; its lower end when the field is absent. */
  int integer(String name, int least, int most) {
    Number number = number(name);
    return number == null ? least : (int) Math.clamp(number.doubleValue(), least, most);
  }

  /** A time in milliseconds since 1970. */
  @Nullable Instant millis(String name) {
    Number number = number(name);
    return number == null ? null : Instant.ofEpochMilli(number.longValue());
  }

  /** A time in ISO 8601. */
  @Nullable Instant instant(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      // FEEL may have rewritten the time with an offset or a zone.
      return DateTimeFormatter.ISO_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
