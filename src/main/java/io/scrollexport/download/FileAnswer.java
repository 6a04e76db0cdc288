package io.scrollexport.download;

import io.scrollexport.download.file.FileLabel;
import io.scrollexport.download.host.HomeSite;
import io.scrollexport.http.HttpReply;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Arrays;
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
      URI requested, URI answered, HttpReply reply, DownloadFailures failures, Instant now) {
    boolean accepted = false;
    try {
      if (reply.status() != OK) {
        throw Refusal.of(reply, failures, now);
      }
      Optional<String> coded = ContentCoding.contradiction(reply.headers(), failures.credentials());
      if (coded.isPresent()) {
        throw failures.unexpected(coded.get());
      }
      accepted = true;
      return new FileAnswer(requested, answered, reply, announced(reply.headers()), failures);
    } finally {
      if (!accepted) {
        reply.close();
      }
    }
  }

  /** The transport takes no answer whose length is in doubt; the same one may stand there twice. */
  private static OptionalLong announced(HttpHeaders headers) {
    return headers.allValues("Content-Length").stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .mapToLong(length -> Long.parseLong(length.strip()))
        .findFirst();
  }

  /**
   * Whether the site that keeps its files behind a sign-in answered with a web page in place of
   * one. Where it is there that a redirect led, the page is its own as well.
   */
  boolean isLoginPageOf(HomeSite home, byte[] start) {
    return home.signIn() != null
        && home.isHomeOf(requested)
        && home.isHomeOf(answered)
        && FileLabel.isWebPage(reply.headers(), start);
  }

  /** A number of received bytes in words, beside the announced one. */
  String received(long bytes) {
    return bytes + (announced.isPresent() ? " of " + announced.getAsLong() : "") + " bytes";
  }

  @Override
  public void close() {
    reply.close();
  }

  @Override
  public String toString() {
    // Without the URLs, whose queries are credentials.
    return "FileAnswer[" + failures.site() + ", " + reply + "]";
  }
}
