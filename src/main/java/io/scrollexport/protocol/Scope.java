package io.scrollexport.protocol;

import java.util.Arrays;
import java.util.Optional;

/** Which pages an export takes. */
public enum Scope {
  /** The page alone. */
  CURRENT("current"),
  /** The page and all pages below it. */
  DESCENDANTS("descendants");

  private final String value;

  Scope(String value) {
    this.value = value;
  }

  /** The word on the wire and in process models. */
  public String value() {
    return value;
  }

  /** The scope of that word; empty where there is none. */
  public static Optional<Scope> of(String value) {
    return Arrays.stream(values()).filter(scope -> scope.value.equals(value)).findFirst();
  }
}
