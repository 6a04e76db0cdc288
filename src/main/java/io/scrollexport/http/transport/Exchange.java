package io.scrollexport.http.transport;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.Patience;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolEntry;
import org.apache.hc.core5.pool.StrictConnPool;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, on the thread that asks. When its time over all is up, another thread
 * takes its connection away, wherever it stands.
 */
final class Exchange {

  /** How long a server has to go on sending behind the announced length. */
  private static final Timeout GRACE = Timeout.ofSeconds(1);

  /** Less than servers and their load balancers keep a connection that rests. */
  private static final TimeValue KEPT = TimeValue.ofSeconds(15);

  private static final HttpRequestExecutor REQUESTS = new HttpRequestExecutor();

  private final StrictConnPool<Way, Wire> pool;
  private final SSLSocketFactory tls;
  private final HttpCall call;
  private final Way way;
  private final Patience patience;
  private final HttpCoreContext context = HttpCoreContext.create();
  private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
  private final AtomicReference<@Nullable PoolEntry<Way, Wire>> leased = new AtomicReference<>();
  private volatile boolean over;
  private @Nullable Wire wire;
  private @Nullable HttpEntity entity;
  private boolean reusable;

  Exchange(StrictConnPool<Way, Wire> pool, SSLSocketFactory tls, HttpCall call, Way way) {
    this.pool = pool;
    this.tls = tls;
    this.call = call;
    this.way = way;
    this.patience = Patience.of(call.timeouts());
  }

  /** The answer, as soon as its head is there. */
  HttpReply sent() throws IOException, InterruptedException {
    end.completeOnTimeout(null, patience.nanos(call.timeouts().total()), TimeUnit.NANOSECONDS);
    end.thenRun(
        () -> {
          over = true;
          hangUp();
        });
    boolean answered = false;
    try {
      HttpReply reply = answer(connected());
      answered = true;
      return reply;
    } catch (SocketTimeoutException e) {
      throw patience.expired("nothing came for " + call.timeouts().read().toSeconds() + " s");
    } catch (IOException | HttpException | RuntimeException e) {
      if (Thread.interrupted()) {
        throw (InterruptedException) new InterruptedException().initCause(e);
      }
      throw explained(e);
    } finally {
      if (!answered) {
        abort();
      }
    }
  }

  private Wire connected() throws IOException, HttpException, InterruptedException {
    Duration limit = call.timeouts().connection();
    PoolEntry<Way, Wire> entry = leased(limit);
    if (entry.hasConnection() && !entry.getConnection().isUsable()) {
      entry.discardConnection(CloseMode.IMMEDIATE);
    }
    boolean fresh = !entry.hasConnection();
    if (fresh) {
      entry.assignConnection(new Wire());
    }
    Wire current = entry.getConnection();
    wire = current;
    leased.set(entry);
    if (over) {
      throw new IOException("the exchange was given up");
    }
    if (fresh) {
      try {
        current.open(way, tls, Patience.of(call.timeouts().within(limit)), limit);
      } catch (SocketTimeoutException e) {
        patience.nanos(limit); // Where the time over all is up, that is the reason.
        throw new HttpConnectTimeoutException("no connection within " + limit.toSeconds() + " s");
      }
    }
    return current;
  }

  private PoolEntry<Way, Wire> leased(Duration limit) throws IOException, InterruptedException {
    try {
      return pool.lease(way, null, Timeout.of(limit), null)
          .get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("no connection can be had", e);
    }
  }

  private HttpReply answer(Wire current) throws IOException, HttpException {
    current.setSocketTimeout(Timeout.of(call.timeouts().read()));
    ClassicHttpRequest request = request();
    ClassicHttpResponse response = REQUESTS.execute(request, current, context);
    if (current.isAtEnd()) {
      throw new EOFException("the connection ended inside the head");
    }
    reusable =
        call.addresses().isEmpty()
            && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
    entity = response.getEntity();
    HttpReply reply =
        new HttpReply(
            response.getCode(),
            fields(response),
            entity == null
                ? InputStream.nullInputStream()
                : new ExchangeBody(this, entity.getContent()));
    if (entity == null) {
      complete();
    }
    return reply;
  }

  private ClassicHttpRequest request() {
    URI uri = call.uri();
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String authority = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    String target = (way.isForwarded() ? uri.getScheme() + "://" + authority : "") + path + query;
    ClassicHttpRequest request = new BasicClassicHttpRequest(call.method(), null, target);
    request.addHeader("Host", authority);
    if (!call.addresses().isEmpty()) {
      request.addHeader("Connection", "close");
    }
    call.headers().forEach(request::addHeader);
    if (call.body() != null) {
      request.addHeader("Content-Length", call.body().length);
      request.setEntity(new ByteArrayEntity(call.body(), null));
    }
    ProxyServer proxy = way.proxy();
    if (proxy != null && way.isForwarded() && proxy.authorization() != null) {
      request.addHeader("Proxy-Authorization", proxy.authorization());
    }
    return request;
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
    Wire current = wire;
    HttpEntity body = entity;
    if (current != null && body != null && !call.addresses().isEmpty()) {
      if (current.isAtEnd() && (body.isChunked() || isOpenEnded(body) && way.secure())) {
        throw new EOFException(
            body.isChunked()
                ? "the connection ended before the last chunk"
                : "the connection ended without the close_notify of TLS");
      }
      if (body.getContentLength() >= 0 && current.isFollowed(GRACE)) {
        throw new ProtocolException("more bytes came than were announced");
      }
    }
    end.cancel(false);
    PoolEntry<Way, Wire> entry = leased.getAndSet(null);
    if (entry != null) {
      if (reusable && current != null) {
        current.rest();
        entry.updateExpiry(KEPT);
      } else {
        entry.discardConnection(CloseMode.IMMEDIATE);
      }
      pool.release(entry, reusable);
    }
  }

  private static boolean isOpenEnded(HttpEntity body) {
    return body.getContentLength() < 0 && !body.isChunked();
  }

  /** Gives up, wherever it stands. */
  void abort() {
    end.cancel(false);
    hangUp();
  }

  private void hangUp() {
    PoolEntry<Way, Wire> entry = leased.getAndSet(null);
    if (entry != null) {
      entry.discardConnection(CloseMode.IMMEDIATE);
      pool.release(entry, false);
    }
  }

  /** What it means that reading the body failed. */
  IOException broken(IOException cause) {
    if (Thread.currentThread().isInterrupted()) {
      return new InterruptedIOException("interrupted while reading a body");
    }
    if (cause instanceof SocketTimeoutException) {
      return patience.expired("nothing came for " + call.timeouts().read().toSeconds() + " s");
    }
    return explained(cause);
  }

  private IOException explained(Exception cause) {
    if (over) {
      return patience.expired("the exchange was given up");
    }
    return switch (cause) {
      case TruncatedChunkException truncated -> truncated;
      case MalformedChunkCodingException chunks -> malformed("its chunks are malformed", chunks);
      case MessageConstraintException head -> malformed("its head is too large", head);
      case AnswerLength.UnclearException unclear -> malformed(unclear.getMessage(), unclear);
      case HttpException head -> malformed("its head is malformed", head);
      case IOException failure -> failure;
      default -> new IOException("the exchange broke off", cause);
    };
  }

  /** In our own words: those of the library repeat what the server wrote. */
  private static IOException malformed(String what, Exception cause) {
    return (IOException) new ProtocolException(what).initCause(cause);
  }
}
