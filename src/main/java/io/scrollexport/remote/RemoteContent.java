package io.scrollexport.remote;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text of a remote side that is no words: a rendered page, or a token. It is read by a parser or
 * sent on, and never shown.
 *
 * @param raw the text as it came, for parsers
 * @param credentials those of the call that it answers
 */
public record RemoteContent(String raw, Credentials credentials) {

  /** Words that were found in it. */
  public RemoteText words(String found) {
    return RemoteText.of(found, credentials);
  }

  /** How often texts of our own stand in it. */
  public long count(Pattern ours) {
    return ours.matcher(raw).results().count();
  }

  /** JSON that was found in it; empty where it is anything else. */
  public Optional<RemoteJson> json(String found) {
    return RemoteJson.read(found, credentials);
  }

  @Override
  public String toString() {
    return "RemoteContent[***]";
  }
}
