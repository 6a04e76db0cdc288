package io.scrollexport.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * A whole answer, read and understood as JSON.
 *
 * @param json a missing node where the body was no JSON
 */
public record JsonReply(int status, HttpHeaders headers, JsonNode json) {

  /** Whether the status is 2xx. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
