package io.scrollexport.download;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/**
 * A transport that takes every call, whatever its host, to one test server: what a check lets
 * through shows in the server's log, which an address in the outside world could never do.
 */
record EveryWay(RawServer server) implements HttpTransport {

  @Override
  public HttpReply send(HttpCall call) throws IOException, InterruptedException {
    URI uri = call.uri();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    HttpCall here =
        HttpCall.get(
            URI.create(server.url(uri.getRawPath() + query)), call.headers(), call.timeouts());
    return Transport.DIRECT.send(here.at(List.of(InetAddress.getLoopbackAddress())));
  }
}
