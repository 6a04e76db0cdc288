package io.scrollexport.http.transport;

import io.scrollexport.http.Deadline;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.wire.Way;
import io.scrollexport.http.wire.Wire;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/** One request and its answer, on the thread that asks. For one thread. */
final class Exchange {

  /** How long a server has to go on sending behind the announced length. */
  private static final Duration GRACE = Duration.ofMillis(100);

  private final Connections connections;
  private final SSLSocketFactory tls;
  private final HttpCall call;
  private final Way way;
  private final Breakage breakage;
  private @Nullable Connections.Lease lease;
  private @Nullable HttpEntity entity;
  private boolean reusable;

  Exchange(Connections connections, SSLSocketFactory tls, HttpCall call, Way way) {
    this.connections = connections;
    this.tls = tls;
    this.call = call;
    this.way = way;
    this.breakage = new Breakage(call.timeouts());
  }

  /** The answer, as soon as its head is there. */
  HttpReply sent() throws IOException, InterruptedException {
    boolean answered = false;
    try {
      Wire wire = connected();
      HttpReply reply = answer(wire);
      answered = true;
      return reply;
    } catch (IOException | HttpException | RuntimeException e) {
      if (Thread.interrupted()) {
        throw (InterruptedException) new InterruptedException().initCause(e);
      }
      throw breakage.exchanging(e);
    } finally {
      if (!answered) {
        abort();
      }
    }
  }

  private Wire connected() throws IOException, HttpException, InterruptedException {
    Deadline deadline = call.timeouts().deadline();
    Deadline connecting = deadline.within(deadline.left(call.timeouts().connection()));
    try {
      lease = connections.lease(way, connecting);
      Wire wire = lease.wire();
      if (!wire.isOpen()) {
        wire.open(way, tls, connecting);
      }
      wire.limit(call.timeouts().read(), deadline);
      return wire;
    } catch (IOException e) {
      throw breakage.connecting(e);
    }
  }

  private HttpReply answer(Wire wire) throws IOException, HttpException {
    ClassicHttpRequest request = RequestHead.of(call, way);
    ClassicHttpResponse response = wire.answer(request);
    if (wire.isAtEnd()) {
      throw new EOFException("the connection ended inside the head");
    }
    reusable =
        call.addresses().isEmpty()
            && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(
                request, response, HttpCoreContext.create());
    entity = response.getEntity();
    HttpHeaders fields = fields(response);
    if (entity == null) {
      complete();
      return new HttpReply(response.getCode(), fields, InputStream.nullInputStream());
    }
    boolean compressed = ExchangeBody.isCompressed(fields);
    return new HttpReply(
        response.getCode(),
        compressed ? ofPlainBody(fields) : fields,
        new ExchangeBody(this, entity.getContent(), compressed));
  }

  /** As if it had not been compressed, its announced length gone with the compression. */
  private static HttpHeaders ofPlainBody(HttpHeaders fields) {
    return HttpHeaders.of(
        fields.map(),
        (name, value) ->
            !name.equalsIgnoreCase("Content-Encoding") && !name.equalsIgnoreCase("Content-Length"));
  }

  private static HttpHeaders fields(ClassicHttpResponse response) {
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : response.getHeaders()) {
      fields
          .computeIfAbsent(header.getName(), name -> new ArrayList<>(1))
          .add(header.getValue() == null ? "" : header.getValue());
    }
    return HttpHeaders.of(fields, (name, value) -> true);
  }

  /** The body is at its end: it has to be the announced one, and the connection is free. */
  void complete() throws IOException {
    Connections.Lease current = lease;
    if (current == null) {
      return;
    }
    Wire wire = current.wire();
    HttpEntity body = entity;
    if (body != null) {
      check(wire, body);
    }
    lease = null;
    if (reusable && !wire.isFollowed()) {
      current.giveBack();
    } else {
      current.hangUp();
    }
  }

  private void check(Wire wire, HttpEntity body) throws IOException {
    boolean openEnded = body.getContentLength() < 0 && !body.isChunked();
    if (wire.isAtEnd() && body.isChunked()) {
      throw new EOFException("the connection ended before the last chunk");
    }
    if (wire.isCut() && openEnded && way.secure()) {
      throw new EOFException("the connection ended without the close_notify of TLS");
    }
    if (body.getContentLength() >= 0 && !call.addresses().isEmpty() && wire.isFollowed(GRACE)) {
      throw new ProtocolException("more bytes came than were announced");
    }
  }

  /** Gives up, wherever it stands. */
  void abort() {
    Connections.Lease current = lease;
    lease = null;
    if (current != null) {
      current.hangUp();
    }
  }

  /** What it means that reading the body failed. */
  IOException broken(Exception cause) {
    return Thread.currentThread().isInterrupted()
        ? new InterruptedIOException("interrupted while reading a body")
        : breakage.exchanging(cause);
  }
}
