package io.scrollexport.http.transport;

import io.scrollexport.http.Addresses;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.wire.ProxyServer;
import io.scrollexport.http.wire.Way;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** Requests as they go over the wire. */
final class RequestHead {

  /** Product and version: common firewalls refuse requests that do not say who asks. */
  static final String USER_AGENT =
      "scroll-export-connector/"
          + Optional.ofNullable(RequestHead.class.getPackage().getImplementationVersion())
              .orElse("1");

  private RequestHead() {}

  /** The request of a call, body included. */
  static ClassicHttpRequest of(HttpCall call, Way way) {
    URI uri = call.uri();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String path = uri.getRawPath() + query;
    String target = way.isForwarded() ? Addresses.origin(uri) + path : path;
    ClassicHttpRequest request = new BasicClassicHttpRequest(call.method(), null, target);
    request.addHeader("Host", Addresses.site(uri));
    if (!call.addresses().isEmpty()) {
      request.addHeader("Connection", "close");
    }
    request.addHeader("User-Agent", USER_AGENT);
    // Where nothing is asked for, RFC 9110 lets a server choose.
    request.addHeader("Accept-Encoding", "identity");
    call.headers().forEach(request::setHeader);
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
}
