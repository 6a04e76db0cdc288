package io.scrollexport.download;

import io.scrollexport.http.HttpReply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An answer whose body can be the file.
 *
 * @param requested the URL that was asked first
 * @param answered the URL that answered, after redirects
 * @param announced the length in bytes, where the answer announces one
 */
record FileAnswer(
    URI requested, URI answered, HttpReply reply, OptionalLong announced, DownloadFailures failures)
    implements AutoCloseable {

  private static final int OK = 200;

  /** Judges the head of an answer; one that holds no file is closed. */
  static FileAnswer of(
      URI requested, URI answered, HttpReply reply, DownloadFailures failures, DownloadTime time) {
    boolean accepted = false;
    try {
      if (reply.status() != OK) {
        throw Refusal.of(reply, failures, time.now());
      }
      OptionalLong announced = announced(reply.headers(), failures);
      accepted = true;
      return new FileAnswer(requested, answered, reply, announced, failures);
    } finally {
      if (!accepted) {
        giveUp(reply);
      }
    }
  }

  private static OptionalLong announced(HttpHeaders headers, DownloadFailures failures) {
    Optional<String> coded = ContentCoding.contradiction(headers);
    if (coded.isPresent()) {
      throw failures.unexpected(coded.get());
    }
    List<String> codings = headers.allValues("Transfer-Encoding");
    List<String> lengths = headers.allValues("Content-Length").stream().distinct().toList();
    if (!codings.stream().allMatch("chunked"::equalsIgnoreCase)
        || codings.size() + lengths.size() > 1
        || !lengths.stream().allMatch(length -> length.matches("[0-9]{1,18}"))) {
      throw failures.unexpected("does not tell its length in a way that HTTP allows");
    }
    return lengths.stream().mapToLong(Long::parseLong).findFirst();
  }

  /** A number of received bytes in words, beside the announced one. */
  String received(long bytes) {
    return bytes + (announced.isPresent() ? " of " + announced.getAsLong() : "") + " bytes";
  }

  @Override
  public void close() {
    giveUp(reply);
  }

  /** Ends the connection, whatever is still to come. */
  static void giveUp(HttpReply reply) {
    try {
      reply.close();
    } catch (IOException e) {
      // The outcome is settled before: how the connection ends does not change it.
    }
  }

  @Override
  public String toString() {
    // Without the URLs, whose queries are credentials.
    return "FileAnswer[" + failures.site() + ", " + reply + "]";
  }
}
