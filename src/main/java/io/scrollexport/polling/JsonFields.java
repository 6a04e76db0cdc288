package io.scrollexport.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that somebody else may have changed: a field of the wrong type is absent. Numbers,
 * times and truth come out of it, and no texts.
 */
record JsonFields(JsonNode object) {

  private static final Pattern ZONE = Pattern.compile("\\[[A-Za-z0-9/_+-]+]$");

  static final JsonFields NONE = new JsonFields(MissingNode.getInstance());

  JsonFields fields(String name) {
    return new JsonFields(object.path(name));
  }

  boolean is(String name, String text) {
    return text.equals(object.path(name).textValue());
  }

  boolean isTrue(String name) {
    return object.path(name).booleanValue();
  }

  @Nullable Number number(String name) {
    return object.path(name).numberValue();
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
    String text = object.path(name).textValue();
    if (text == null) {
      return null;
    }
    // FEEL may have rewritten the time with an offset, and with a zone behind it.
    String time = ZONE.matcher(text).replaceFirst("");
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(time, Instant::from);
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return "JsonFields[***]";
  }
}
