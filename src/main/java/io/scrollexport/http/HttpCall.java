package io.scrollexport.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, ready to be sent. Its text shows method and address without query, never a header or
 * the body: those may hold credentials.
 *
 * @param method an HTTP method in capitals
 * @param uri in one spelling, however it was given
 * @param body absent for a request without one
 * @param account on whose behalf, as a key that tells nothing of the credentials; empty for nobody
 * @param addresses where the host was found to be, for a transport that connects to those only;
 *     empty where the transport looks it up
 */
public record HttpCall(
    String method,
    URI uri,
    Map<String, String> headers,
    byte @Nullable [] body,
    Timeouts timeouts,
    String account,
    List<InetAddress> addresses) {

  private static final String JSON = "application/json";

  public HttpCall {
    uri = Addresses.inOneSpelling(uri);
    headers = Map.copyOf(headers);
    addresses = List.copyOf(addresses);
  }

  /** A request on nobody's behalf, to wherever the transport finds the host. */
  public HttpCall(
      String method,
      URI uri,
      Map<String, String> headers,
      byte @Nullable [] body,
      Timeouts timeouts) {
    this(method, uri, headers, body, timeouts, "", List.of());
  }

  /** A request without a body. */
  public static HttpCall get(URI uri, Map<String, String> headers, Timeouts timeouts) {
    return new HttpCall("GET", uri, headers, null, timeouts);
  }

  /** A question to an API that answers in JSON. */
  public static HttpCall getJson(URI uri, Timeouts timeouts) {
    return get(uri, Map.of("Accept", JSON), timeouts);
  }

  /**
   * A message to an API that takes JSON and answers in JSON. Atlassian's products would otherwise
   * take some of them for forms that a page of somebody else made a browser send.
   */
  public static HttpCall postJson(URI uri, JsonNode body, Timeouts timeouts) {
    Map<String, String> headers =
        Map.of("Accept", JSON, "Content-Type", JSON, "X-Atlassian-Token", "no-check");
    return new HttpCall("POST", uri, headers, bytes(body), timeouts);
  }

  private static byte[] bytes(JsonNode body) {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same request with another body. */
  public HttpCall withBody(JsonNode body) {
    return new HttpCall(method, uri, headers, bytes(body), timeouts, account, addresses);
  }

  /** The same request with one more header, or another value for it. */
  public HttpCall withHeader(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new HttpCall(method, uri, more, body, timeouts, account, addresses);
  }

  /** The same request on behalf of an account. */
  public HttpCall onBehalfOf(String account) {
    return new HttpCall(method, uri, headers, body, timeouts, account, addresses);
  }

  /** The same request, to these addresses of its host only. */
  public HttpCall at(List<InetAddress> addresses) {
    return new HttpCall(method, uri, headers, body, timeouts, account, addresses);
  }

  /** The site that is asked: scheme, host and port. */
  public String site() {
    return Addresses.origin(uri);
  }

  @Override
  public String toString() {
    return method + " " + Addresses.shown(uri);
  }
}
