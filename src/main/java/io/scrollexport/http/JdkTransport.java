package io.scrollexport.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's HTTP client, shared by all jobs of a runtime so that connections are used again. The
 * client knows its connection time-out only as a whole, hence one client for each time-out in use;
 * almost always that is one.
 */
public final class JdkTransport implements HttpTransport {

  private static final int CLIENTS = 4;

  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

  private final Routes routes;
  private final @Nullable SSLContext tls;
  private final LoadingCache<Duration, HttpClient> clients =
      Caffeine.newBuilder().maximumSize(CLIENTS).build(this::client);

  /** A transport by the JVM's own settings. */
  public JdkTransport() {
    this(ProxySettings.NONE);
  }

  JdkTransport(ProxySettings proxies) {
    this(proxies, null);
  }

  /** With another trust than the JVM's, for tests. */
  JdkTransport(ProxySettings proxies, @Nullable SSLContext tls) {
    this.routes = new Routes(proxies);
    this.tls = tls;
  }

  /**
   * Whether a proxy carries requests to that host over TLS, so that it looks the name up. The JDK's
   * client takes the first route, and goes directly where that is not an HTTP proxy.
   */
  boolean isProxied(String host) {
    List<Proxy> proxies = routes.select(URI.create("https://" + host + "/"));
    return !proxies.isEmpty() && proxies.getFirst().type() == Proxy.Type.HTTP;
  }

  private HttpClient client(Duration connectionTimeout) {
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .connectTimeout(connectionTimeout)
            .followRedirects(Redirect.NEVER)
            .proxy(routes);
    return tls == null ? client.build() : client.sslContext(tls).build();
  }

  @Override
  public HttpReply send(HttpCall call) throws IOException, InterruptedException {
    Patience patience = Patience.of(call.timeouts());
    Duration read = call.timeouts().read();
    Head head = new Head(new TimedBody(patience, read));
    CompletableFuture<HttpResponse<TimedBody>> answer = asked(call, head);
    answer.whenComplete(head::ended);
    try {
      // The client's own time-out would do up to Java 25; from 26 on it counts the body as well.
      return accepted(call, head.reply.get(patience.nanos(read), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      head.abandon(answer);
      throw patience.expired("no answer within " + read.toSeconds() + " s");
    } catch (InterruptedException e) {
      head.abandon(answer);
      throw e;
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private CompletableFuture<HttpResponse<TimedBody>> asked(HttpCall call, Head head)
      throws IOException {
    try {
      return clients.get(call.timeouts().connection()).sendAsync(request(call), head::begun);
    } catch (UncheckedIOException e) {
      // From the choice of the proxy, which the client makes at once and which throws nothing else.
      throw e.getCause();
    }
  }

  /**
   * The beginning of an answer, as soon as the client knows it. The client's own future is complete
   * only later, since it takes another thread to complete it.
   */
  private record Head(TimedBody body, CompletableFuture<HttpReply> reply) {

    Head(TimedBody body) {
      this(body, new CompletableFuture<>());
    }

    TimedBody begun(HttpResponse.ResponseInfo head) {
      reply.complete(new HttpReply(head.statusCode(), head.headers(), body));
      return body;
    }

    /** Nobody waits for the answer any more, also where it has just come. */
    void abandon(CompletableFuture<?> answer) {
      answer.cancel(true);
      body.close();
    }

    void ended(@Nullable HttpResponse<TimedBody> response, @Nullable Throwable failure) {
      if (failure != null) {
        if (!reply.completeExceptionally(failure)) {
          // A body that breaks off early may let the client fail as a whole.
          body.onError(
              failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
        }
      } else if (response != null && response.body() == null) {
        // A proxy that opens no tunnel leaves no body behind, not even an empty one.
        reply.complete(
            new HttpReply(
                response.statusCode(), response.headers(), InputStream.nullInputStream()));
      }
    }
  }

  private static HttpReply accepted(HttpCall call, HttpReply reply) throws IOException {
    if (reply.status() == PROXY_AUTHENTICATION_REQUIRED) {
      reply.close();
      throw new ExportException(
          FailureCode.CONNECTION_FAILED,
          "The proxy before "
              + Addresses.site(call.uri())
              + " asks for other credentials. Have the operators of the connector runtime check its"
              + " settings CONNECTOR_HTTP(S)_PROXY_USER and _PASSWORD.");
    }
    return reply;
  }

  private static IOException failure(Throwable cause) {
    return cause instanceof IOException failure ? failure : new IOException(cause);
  }

  private HttpRequest request(HttpCall call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.uri())
            // Without TLS there is nothing to negotiate by, and the upgrade headers disturb
            // proxies.
            .version("https".equals(call.uri().getScheme()) ? Version.HTTP_2 : Version.HTTP_1_1)
            .method(
                call.method(),
                call.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(call.body()));
    call.headers().forEach(request::setHeader);
    // Sent to the proxy only: the JDK's client keeps headers of that name from the target.
    routes
        .authorization(call.uri())
        .ifPresent(value -> request.setHeader("Proxy-Authorization", value));
    return request.build();
  }
}
