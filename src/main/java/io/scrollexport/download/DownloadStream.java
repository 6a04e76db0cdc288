package io.scrollexport.download;

import io.scrollexport.failure.ExportException;
import io.scrollexport.http.Deadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file on its way into a store: counts and hashes what passes and ends only when the file is
 * whole, so that a store which keeps what it has read keeps all of it or nothing. Every other end
 * is an {@link IOException} that says why, at each further read again. For one thread.
 */
final class DownloadStream extends InputStream {

  private final FileAnswer answer;
  private final InputStream body;
  private final long maxBytes;
  private final Deadline time;
  private final MessageDigest digest = sha256Digest();
  private ByteArrayInputStream start = new ByteArrayInputStream(new byte[0]);
  private long received;
  private long passed;
  private boolean ended;
  private boolean closed;
  private @Nullable ExportException failure;

  /**
   * The content of an answer.
   *
   * @throws ExportException where the answer announces more than {@code maxBytes}
   */
  DownloadStream(FileAnswer answer, long maxBytes, Deadline time) {
    this.answer = answer;
    this.body = answer.reply().body();
    this.maxBytes = maxBytes;
    this.time = time;
    if (answer.announced().orElse(0) > maxBytes) {
      throw answer.failures().tooLarge(maxBytes, answer.announced().getAsLong() + " bytes");
    }
  }

  /**
   * The first bytes, fewer where the file is shorter; they stay to be read.
   *
   * @throws ExportException where they cannot be had
   */
  byte[] peek(int count) {
    byte[] bytes = new byte[count];
    int length = 0;
    try {
      for (int n = 0; n >= 0 && length < count; length += Math.max(n, 0)) {
        n = receive(bytes, length, count - length);
      }
    } catch (IOException e) {
      throw failure().orElseThrow(() -> new IllegalStateException(e));
    }
    start = new ByteArrayInputStream(bytes, 0, length);
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (closed) {
      // A store that starts over, such as after it renewed its sign-in, would keep an empty
      // document.
      throw new IOException("a download can be read only once");
    }
    if (length == 0) {
      return 0;
    }
    int peeked = start.read(target, offset, length);
    int count = peeked > 0 ? peeked : receive(target, offset, length);
    if (count > 0) {
      digest.update(target, offset, count);
      passed += count;
    }
    return count;
  }

  /** The next bytes from the network, judged before anybody sees them. */
  private int receive(byte[] target, int offset, int length) throws IOException {
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
    if (ended) {
      return -1;
    }
    try {
      int count = body.read(target, offset, length);
      judge(count);
      return count;
    } catch (ExportException e) {
      failure = e;
    } catch (IOException e) {
      failure = answer.failures().broken(e, answer.received(received));
    }
    throw new IOException(failure.getMessage(), failure);
  }

  private void judge(int count) {
    DownloadFailures failures = answer.failures();
    if (time.isOver()) {
      throw failures.late();
    }
    received += Math.max(count, 0);
    if (received > maxBytes) {
      throw failures.tooLarge(maxBytes, "more bytes than that");
    }
    ended = count < 0;
  }

  /** Only ends the reading: the connection belongs to the answer. */
  @Override
  public void close() {
    closed = true;
  }

  /** Why the file did not come through, where it did not. */
  Optional<ExportException> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Whether all of the file was read, up to its end. A store that knows the length stops there
   * without asking for the end: then it is asked for here.
   */
  boolean isComplete() {
    try {
      return start.available() == 0 && receive(new byte[1], 0, 1) < 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** How many bytes the store has read. */
  long passed() {
    return passed;
  }

  /** Of what was read, in lower-case hex; to be asked for once, at the end. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
