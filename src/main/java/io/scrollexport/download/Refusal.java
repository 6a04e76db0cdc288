package io.scrollexport.download;

import io.scrollexport.failure.ExportException;
import io.scrollexport.http.HttpReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;

/** An answer by which a server says why it does not send the file. */
final class Refusal {

  private static final int BAD_REQUEST = 400;

  /** How much is read of what it says. */
  private static final int MOST_BYTES = 16_384;

  /**
   * Stores that sign their links answer 400 to one whose token has expired; the words are those of
   * XML ({@code <Code>ExpiredToken</Code>}), of JSON or of a sentence.
   */
  private static final Pattern EXPIRED = Pattern.compile("(?i)expired");

  private Refusal() {}

  static ExportException of(HttpReply reply, DownloadFailures failures, Instant now) {
    return reply.status() == BAD_REQUEST && EXPIRED.matcher(said(reply)).find()
        ? failures.expired(Integer.toString(reply.status()))
        : failures.status(reply.status(), reply.headers(), now);
  }

  /** Never quoted: stores repeat the link's credentials here. */
  private static String said(HttpReply reply) {
    try {
      return new String(reply.body().readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // Then the status says it all.
      return "";
    }
  }
}
