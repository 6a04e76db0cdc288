package io.scrollexport.settings;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.transport.PooledTransport;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * HTTP as the operators of the connector runtime allow it: through the proxies and past the block
 * list that they have set for Camunda's own HTTP client, and with the JVM's trust store. The
 * settings are read once. One for all jobs, since the connections are shared.
 *
 * @param transport for APIs and tokens: a blocked URL leaves as {@code INVALID_INPUT}, as it does
 *     with Camunda's connectors
 * @param downloads for files: a blocked URL leaves as {@code DOWNLOAD_URL_REJECTED}
 * @param proxied whether a proxy looks up that host and connects to it, instead of us
 * @param sites those that get credentials
 */
public record Surroundings(
    HttpTransport transport,
    HttpTransport downloads,
    Predicate<String> proxied,
    AllowedSites sites) {

  /** HTTP as those settings allow it. Those that cannot be obeyed fail every request. */
  public static Surroundings by(OperatorSettings settings) {
    ExportException misset = settings.misset();
    if (misset != null) {
      HttpTransport refusing =
          call -> {
            throw new ExportException(misset.code(), misset.explanation());
          };
      return new Surroundings(refusing, refusing, host -> false, settings.sites());
    }
    BlockList blockList = settings.blockList();
    Routes routes = new Routes(settings.proxies());
    PooledTransport pooled = new PooledTransport(routes::to);
    return new Surroundings(
        checked(pooled, uri -> blockList.check(uri, FailureCode.INVALID_INPUT)),
        checked(pooled, uri -> blockList.check(uri, FailureCode.DOWNLOAD_URL_REJECTED)),
        routes::isProxied,
        settings.sites());
  }

  /** The same, where each transport goes through another. */
  public Surroundings over(UnaryOperator<HttpTransport> around) {
    return new Surroundings(around.apply(transport), around.apply(downloads), proxied, sites);
  }

  private static HttpTransport checked(HttpTransport transport, Consumer<URI> check) {
    return call -> {
      check.accept(call.uri());
      return transport.send(call);
    };
  }
}
