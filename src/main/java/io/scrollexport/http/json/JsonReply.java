package io.scrollexport.http.json;

import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import java.net.http.HttpHeaders;

/**
 * A whole answer, read and understood as JSON.
 *
 * @param json missing where the body was none
 * @param text words of a body in plain text
 * @param credentials those of the call, which headers may repeat
 */
public record JsonReply(
    int status, HttpHeaders headers, RemoteJson json, RemoteText text, Credentials credentials) {

  /** Whether the status is 2xx. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** What an error answer says, in JSON or in plain text: neither has markup to hide. */
  public RemoteText words() {
    return json.sentences().or(text);
  }

  /** What a header says; empty where there is none of that name. */
  public RemoteText header(String name) {
    return RemoteText.of(headers.firstValue(name).orElse(""), credentials);
  }

  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
