package io.scrollexport.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The JDK's HTTP client, shared by all jobs of a runtime so that connections are used again. The
 * client knows its connection time-out only as a whole, hence one client for each time-out in use;
 * almost always that is one.
 */
public final class JdkTransport implements HttpTransport {

  private static final int CLIENTS = 4;

  private final LoadingCache<Duration, HttpClient> clients =
      Caffeine.newBuilder().maximumSize(CLIENTS).build(JdkTransport::client);

  private static HttpClient client(Duration connectionTimeout) {
    return HttpClient.newBuilder()
        .connectTimeout(connectionTimeout)
        .followRedirects(Redirect.NEVER)
        .build();
  }

  @Override
  public HttpReply send(HttpCall call) throws IOException, InterruptedException {
    Patience patience = Patience.of(call.timeouts());
    Duration read = call.timeouts().read();
    CompletableFuture<HttpResponse<InputStream>> answer =
        clients
            .get(call.timeouts().connection())
            .sendAsync(request(call), head -> new TimedBody(patience, read));
    try {
      // The client's own time-out would do up to Java 25; from 26 on it counts the body as well.
      HttpResponse<InputStream> response = answer.get(patience.nanos(read), TimeUnit.NANOSECONDS);
      return new HttpReply(response.statusCode(), response.headers(), response.body());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw patience.expired("no answer within " + read.toSeconds() + " s");
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    }
  }

  private static HttpRequest request(HttpCall call) {
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
    return request.build();
  }
}
