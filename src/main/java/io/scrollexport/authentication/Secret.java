package io.scrollexport.authentication;

/** A text that is shown to nobody but the system that it opens. */
public record Secret(String value) {

  @Override
  public String toString() {
    return "***";
  }
}
