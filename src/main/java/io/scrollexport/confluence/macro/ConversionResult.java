package io.scrollexport.confluence.macro;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.remote.RemoteText;

/**
 * What Confluence says of an asynchronous conversion.
 *
 * @param status {@code COMPLETED} and {@code FAILED} are final
 * @param finished whether the status is final
 * @param content all that Confluence gave, as a process may have it: {@code value} and {@code
 *     representation} when completed, {@code error} when failed
 */
public record ConversionResult(RemoteText status, boolean finished, ObjectNode content) {

  @Override
  public String toString() {
    return "ConversionResult[" + status + "]";
  }
}
