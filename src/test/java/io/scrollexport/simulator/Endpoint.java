package io.scrollexport.simulator;

import io.scrollexport.simulator.http.ReceivedRequest;
import java.util.regex.Pattern;

/** What the simulator serves: to tell requests apart, and to say which of them shall go wrong. */
public enum Endpoint {
  /** Whether the simulator is there. */
  STATUS("GET", "/|/status|/wiki/status"),
  /** Synchronous conversion of a content body. */
  CONVERSION("POST", "/wiki/rest/api/contentbody/convert/(?<to>[^/]+)"),
  /** Download of an exported file. */
  DOWNLOAD("GET", "/download/(?<file>[^/]+)");

  private final String method;
  private final Pattern path;

  Endpoint(String method, String path) {
    this.method = method;
    this.path = Pattern.compile(path);
  }

  String method() {
    return method;
  }

  Pattern path() {
    return path;
  }

  /** Whether the request is one to this endpoint. */
  public boolean matches(ReceivedRequest request) {
    return method.equals(request.method()) && path.matcher(request.path()).matches();
  }
}
