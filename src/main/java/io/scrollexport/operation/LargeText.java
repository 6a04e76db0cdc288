package io.scrollexport.operation;

import java.util.Map;

/**
 * The part of a result that may be large.
 *
 * @param field where it stands in the result
 * @param fileName of the document that it may be stored as
 * @param properties what that document tells later readers of its origin
 */
record LargeText(
    String field, String fileName, String contentType, Map<String, Object> properties) {

  /** The body of a macro in storage format, which is neither a document of XML nor of HTML. */
  static LargeText storage(Map<String, Object> properties) {
    return new LargeText("body", "macro-body.txt", "text/plain", properties);
  }

  static LargeText rendered(Map<String, Object> properties) {
    return new LargeText("value", "macro-body.html", "text/html", properties);
  }
}
