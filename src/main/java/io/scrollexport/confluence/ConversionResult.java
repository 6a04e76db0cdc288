package io.scrollexport.confluence;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What Confluence says of an asynchronous conversion.
 *
 * @param status {@code COMPLETED} and {@code FAILED} are final
 * @param finished whether the status is final
 * @param content all that Confluence gave: {@code value} and {@code representation} when completed,
 *     {@code error} when failed
 */
public record ConversionResult(String status, boolean finished, ObjectNode content) {

  @Override
  public String toString() {
    return "ConversionResult[" + status + "]";
  }
}
