package io.scrollexport.protocol;

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
}
