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
    HttpResponse<InputStream> response =
        clients
            .get(call.timeouts().connection())
            .send(request(call), head -> new TimedBody(call.timeouts().read()));
    return new HttpReply(response.statusCode(), response.headers(), response.body());
  }

  private static HttpRequest request(HttpCall call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.uri())
            .timeout(call.timeouts().read())
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
