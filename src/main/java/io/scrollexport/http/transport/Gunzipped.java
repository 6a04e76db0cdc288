package io.scrollexport.http.transport;

import io.scrollexport.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body that was compressed although nobody asked for it, as it was before; who reads it limits
 * its size. For one thread.
 */
final class Gunzipped extends InputStream {

  private static final int BUFFER = 8 * 1024;

  private final InputStream body;
  private final Breakage breakage;
  private @Nullable InputStream plain;

  private Gunzipped(InputStream body, Breakage breakage) {
    this.body = body;
    this.breakage = breakage;
  }

  /** The reply as if it had not been compressed, its announced length gone with the compression. */
  static HttpReply where(HttpReply reply, Breakage breakage) {
    List<String> codings = reply.headers().allValues("Content-Encoding");
    if (codings.size() != 1 || !codings.getFirst().strip().matches("(?i)(x-)?gzip")) {
      return reply;
    }
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(reply.headers().map());
    fields.remove("Content-Encoding");
    fields.remove("Content-Length");
    return new HttpReply(
        reply.status(),
        HttpHeaders.of(fields, (name, value) -> true),
        new Gunzipped(reply.body(), breakage));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      if (plain == null) {
        plain = new GZIPInputStream(body, BUFFER);
      }
      int count = plain.read(target, offset, length);
      if (count < 0 && body.read() >= 0) {
        throw new ProtocolException("more bytes came than its compression announces");
      }
      return count;
    } catch (IOException e) {
      throw breakage.exchanging(e);
    }
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
