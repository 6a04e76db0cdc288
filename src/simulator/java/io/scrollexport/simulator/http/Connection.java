package io.scrollexport.simulator.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One client's connection. Requests come one after another; a delivery writes the head and the body
 * of each answer by itself, so that it may break off anywhere.
 */
public final class Connection {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final Supplier<String> date;
  private long bodyBytes;

  Connection(Socket socket, Supplier<String> date) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = new BufferedOutputStream(socket.getOutputStream(), 16 * 1024);
    this.date = date;
  }

  /** Writes status line and headers; a negative length announces none and ends with the close. */
  public void writeHead(Response response, long announcedLength) throws IOException {
    writeLine("HTTP/1.1 " + response.status() + " " + ReasonPhrase.of(response.status()));
    if (!response.headers().containsKey("Date")) {
      writeLine("Date: " + date.get());
    }
    for (var header : response.headers().entrySet()) {
      writeLine(header.getKey() + ": " + header.getValue());
    }
    bodyBytes = 0;
    writeLine(announcedLength < 0 ? "Connection: close" : "Content-Length: " + announcedLength);
    writeLine("");
  }

  /** Writes one line of the head, so that a delivery may stop in the middle of it. */
  public void writeLine(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Writes the body, or its first bytes. */
  public void writeBody(Payload payload, long limit) throws IOException {
    payload.writeTo(out, limit);
    bodyBytes += Math.min(limit, payload.length());
    out.flush();
  }

  /** Writes what comes after the first bytes. */
  public void writeRest(Payload payload, long alreadyWritten) throws IOException {
    payload.writeTo(new SkippingStream(out, alreadyWritten), Long.MAX_VALUE);
    bodyBytes += Math.max(0, payload.length() - alreadyWritten);
    out.flush();
  }

  /** The bytes of a payload written since the last head, without those written past this class. */
  public long bodyBytes() {
    return bodyBytes;
  }

  /** Where a delivery may write for itself. */
  public OutputStream output() {
    return out;
  }

  /** Sends what was written so far. */
  public void flush() throws IOException {
    out.flush();
  }

  /** Waits until the client hangs up, but no longer than given; a zero waits for ever. */
  public void awaitHangUp(Duration atMost) throws IOException {
    int before = socket.getSoTimeout();
    socket.setSoTimeout((int) atMost.toMillis());
    try {
      while (in.read() >= 0) {
        // Whatever the client still sends is of no interest: only its end is.
      }
    } catch (SocketTimeoutException e) {
      // The time is over and the client still there: just what a slow server is for.
    } finally {
      socket.setSoTimeout(before);
    }
  }

  /** Makes the close that comes next a reset; what the client has not read yet may be lost. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
  }

  InputStream input() {
    return in;
  }

  /** Lets the first bytes vanish. */
  private static final class SkippingStream extends FilterOutputStream {
    private long toSkip;

    SkippingStream(OutputStream out, long toSkip) {
      super(out);
      this.toSkip = toSkip;
    }

    @Override
    public void write(int b) throws IOException {
      if (toSkip > 0) {
        toSkip--;
      } else {
        out.write(b);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int skipped = (int) Math.min(toSkip, length);
      toSkip -= skipped;
      out.write(bytes, offset + skipped, length - skipped);
    }
  }
}
