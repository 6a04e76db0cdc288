package io.scrollexport.playground.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.simulator.wire.Half;
import java.util.Locale;

/** What came of an exchange, in a few words. */
final class Words {
  private static final int LONGEST = 120;

  private Words() {}

  /** What an answer says, and how many others came with it. */
  static String of(JsonNode answer, int others) {
    return cut(of(answer)) + more(others);
  }

  private static String more(int others) {
    return others == 0 ? "" : " and " + others + " more";
  }

  private static String of(JsonNode answer) {
    if (answer.hasNonNull("jobId")) {
      String id = answer.path("jobId").asText();
      return "job " + (id.length() > 8 ? id.substring(0, 8) + "…" : id);
    }
    if (answer.path("status").isNumber()) {
      return answer.path("status").asInt() + ": " + answer.path("message").asText();
    }
    String status = answer.path("status").asText();
    int total = answer.path("totalSteps").asInt();
    if (!status.equals("incomplete") || total == 0) {
      return status;
    }
    int step = answer.path("step").asInt();
    double share = (step - 1 + answer.path("stepProgress").asInt() / 100.0) / total;
    return "step %s of %s · %s %%".formatted(step, total, (int) Math.floor(share * 100));
  }

  /** How much of a file came. */
  static String of(Half file) {
    return file.cut()
        ? "cut after " + file.sent() + " of " + file.size() + " bytes"
        : size(file.size());
  }

  private static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " bytes";
    }
    return bytes < 999_500
        ? Math.round(bytes / 1000.0) + " kB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
