package io.scrollexport.download;

import io.scrollexport.download.file.FileLabel;
import io.scrollexport.download.host.HomeSite;
import io.scrollexport.http.HttpReply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

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
  private static final int BAD_REQUEST = 400;

  /** How much is read of what a refusal says. */
  private static final int MOST_BYTES = 16_384;

  /**
   * Stores that sign their links answer 400 to one whose token has expired; the words are those of
   * XML ({@code <Code>ExpiredToken</Code>}), of JSON or of a sentence.
   */
  private static final Pattern EXPIRED = Pattern.compile("(?i)expired");

  /** Judges the head of an answer; one that holds no file is closed. */
  static FileAnswer of(
      URI requested, URI answered, HttpReply reply, DownloadFailures failures, Instant now) {
    boolean accepted = false;
    try {
      if (reply.status() != OK) {
        throw reply.status() == BAD_REQUEST && EXPIRED.matcher(said(reply)).find()
            ? failures.expired(Integer.toString(reply.status()))
            : failures.status(reply.status(), reply.headers(), now);
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

  /** Never quoted: stores repeat the link's credentials here. */
  private static String said(HttpReply reply) {
    try {
      return new String(reply.body().readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // Then the status says it all.
      return "";
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
