package io.scrollexport.remote;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An address that a remote side gave and whose query is a credential. Its text shows neither.
 *
 * @param raw as it came
 */
public record RemoteUrl(String raw) {

  /** The most characters that are taken for an address. */
  public static final int LONGEST = 8_192;

  /** An address that means the same, which no runtime takes for a reference to a secret. */
  @JsonValue
  public String inResult() {
    return References.brokenInUrl(raw);
  }

  @Override
  public String toString() {
    return "RemoteUrl[***]";
  }
}
