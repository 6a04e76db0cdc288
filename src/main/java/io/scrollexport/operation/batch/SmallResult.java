package io.scrollexport.operation.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps a result small enough for a process variable, by cutting what sites said. */
final class SmallResult {

  /** In UTF-8. The contract promises 250 kB; the rest is for who adds something. */
  private static final int MOST_BYTES = 245_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private SmallResult() {}

  /** The result with texts as long as there is room for. */
  static BatchProgress of(BatchProgress result) {
    BatchProgress small = result;
    for (int longest = ExportEntry.LONGEST_MESSAGE; size(small) > MOST_BYTES && longest > 0; ) {
      longest = longest * 3 / 4;
      small = result.cut(longest);
    }
    return small;
  }

  private static int size(BatchProgress result) {
    try {
      return JSON.writeValueAsBytes(result).length;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result can be written as JSON", e);
    }
  }
}
