package io.scrollexport.connector.input.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One input as the process gave it, not judged yet. The runtime would retry what it cannot bind, so
 * everything binds, and each accessor throws {@code INVALID_INPUT} with the input's name where the
 * value is not what it asks for. Null, empty and blank texts count as absent.
 *
 * @param path what its name begins with, such as {@code exportRequest.}
 * @param field the rest of its name
 * @param value the JSON that was found there, or instead of the context that should hold it
 * @param misplaced whether the value stands where a context was expected
 */
public record Input(String path, String field, JsonNode value, boolean misplaced) {

  /** As the mapping's target names it, such as {@code exportRequest.pageId}. */
  public String name() {
    return path + field;
  }

  /** Whether the process gave a value. */
  public boolean isPresent() {
    return !(value.isMissingNode()
        || value.isNull()
        || value.isTextual() && value.textValue().isBlank());
  }

  /** The text; a number is taken as its digits, since FEEL makes one of what looks like one. */
  public @Nullable String text() {
    if (!isPresent()) {
      return null;
    }
    refuseReference();
    if (misplaced) {
      throw invalid(
          "stands in something that is " + InputFormat.kind(value) + " instead of a context");
    }
    String text = scalar();
    refuse(InputFormat.complaint(text));
    return text;
  }

  /** The text, which has to be there. */
  public String required() {
    String text = text();
    if (text == null) {
      throw invalid("is required");
    }
    return text;
  }

  /** The text, which has to be there and is sent as proof of who we are. */
  public String credential() {
    String text = required();
    refuse(SecretReference.complaintAboutCredential(text));
    return text;
  }

  /** The text, or the default where it is absent. */
  public String textOr(String fallback) {
    return parsedOr(fallback, Function.identity());
  }

  /** A whole number in the range, or the default where it is absent. */
  public int number(int fallback, int smallest, int largest) {
    if (isPresent() && !isScalar() && !misplaced && !refersToSecret()) {
      throw invalid(InputFormat.mustBeWhole(smallest, largest));
    }
    return parsedOr(fallback, text -> InputFormat.wholeNumber(text, smallest, largest));
  }

  /** Yes or no, or the default where it is absent. */
  public boolean flag(boolean fallback) {
    return parsedOr(fallback, InputFormat::yesOrNo);
  }

  /** A positive ISO 8601 duration of days, hours, minutes and seconds. */
  public @Nullable Duration duration() {
    return isPresent() ? parsed(InputFormat::duration) : null;
  }

  /** A positive ISO 8601 duration, for which something is kept; years, months and weeks too. */
  public @Nullable Duration lifetime() {
    return isPresent() ? parsed(InputFormat::lifetime) : null;
  }

  /** A choice by its word; the default where it is absent. */
  public <E extends Enum<E>> E choice(E fallback, Function<E, String> word) {
    return parsedOr(fallback, text -> InputFormat.choice(text, fallback.getDeclaringClass(), word));
  }

  /** A value made of the text, which has to be there; the maker explains what is wrong with it. */
  public <T> T parsed(Function<String, T> maker) {
    String text = required();
    try {
      return maker.apply(text);
    } catch (IllegalArgumentException e) {
      throw invalid(String.valueOf(e.getMessage()));
    }
  }

  /** A value made of the text, or the default where it is absent. */
  public <T> T parsedOr(T fallback, Function<String, T> maker) {
    return isPresent() ? parsed(maker) : fallback;
  }

  /** A list of texts; a single text is a list of one, absent ones are left out. */
  public List<String> texts() {
    if (!isPresent()) {
      return List.of();
    }
    if (!value.isArray() || misplaced) {
      return List.of(required());
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      Input element = new Input(name(), "[" + (i + 1) + "]", value.get(i), false);
      if (element.isPresent()) {
        texts.add(element.required());
      }
    }
    return List.copyOf(texts);
  }

  /** A context, empty where it is absent. */
  public ObjectNode context() {
    if (!isPresent()) {
      return JsonNodeFactory.instance.objectNode();
    }
    refuseReference();
    if (misplaced || !value.isObject()) {
      throw invalid("must be a context, such as ={key: \"value\"}, not " + InputFormat.kind(value));
    }
    return (ObjectNode) value;
  }

  /**
   * The result of an earlier job, which anybody may have changed on its way.
   *
   * @param credentials of this call, since a process may hand in anything
   */
  public RemoteJson carried(Credentials credentials) {
    return RemoteJson.of(value, credentials);
  }

  /** Whether its value refers to a secret that was not resolved. */
  public boolean refersToSecret() {
    return reference() != null;
  }

  /** The failure that names this input; the explanation goes on from the name. */
  public ExportException invalid(String explanation) {
    return new ExportException(FailureCode.INVALID_INPUT, name() + " " + explanation + ".");
  }

  /** Refuses a reference to a secret. */
  void refuseReference() {
    refuse(reference());
  }

  private @Nullable String reference() {
    return SecretReference.complaint(value.isTextual() ? value.textValue() : value.toString());
  }

  private void refuse(@Nullable String complaint) {
    if (complaint != null) {
      throw invalid(complaint);
    }
  }

  private boolean isScalar() {
    return value.isTextual()
        || value.isBoolean()
        || value.isNumber() && value.canConvertToExactIntegral();
  }

  private String scalar() {
    if (!isScalar()) {
      throw invalid("must be a text, not " + InputFormat.kind(value));
    }
    return value.isNumber() ? value.bigIntegerValue().toString() : value.asText();
  }

  @Override
  public String toString() {
    return name() + (isPresent() ? "=***" : " (absent)");
  }
}
