package io.scrollexport.simulator;

import io.scrollexport.simulator.http.ReceivedRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the simulator serves: to tell requests apart, and to say which of them shall go wrong. */
public enum Endpoint {
  /** Whether the simulator is there. */
  HEALTH("GET", "/|/status"),
  /** Synchronous conversion of a content body. */
  CONVERSION("POST", Paths.CONFLUENCE + "/rest/api/contentbody/convert/(?<to>[^/]+)"),
  /** Start of an asynchronous conversion of a content body. */
  ASYNC_CONVERSION("POST", Paths.CONFLUENCE + "/rest/api/contentbody/convert/async/(?<to>[^/]+)"),
  /** Status and result of any asynchronous conversion. */
  ASYNC_RESULT("GET", Paths.CONFLUENCE + "/rest/api/contentbody/convert/async/(?<id>[^/]+)"),
  /** Body of a macro. */
  MACRO_BODY("GET", Paths.MACRO),
  /** Synchronous conversion of a macro's body. */
  MACRO_CONVERSION("GET", Paths.MACRO + "/convert/(?<to>[^/]+)"),
  /** Start of an asynchronous conversion of a macro's body. */
  MACRO_ASYNC_CONVERSION("GET", Paths.MACRO + "/convert/async/(?<to>[^/]+)"),
  /** Title and version of a page. */
  PAGE("GET", Paths.CONFLUENCE + "/api/v2/pages/(?<id>[^/]+)"),
  /** Adds a file to a page. */
  ATTACH("POST", Paths.CONFLUENCE + "/rest/api/content/(?<id>[^/]+)/child/attachment"),
  /** Adds a file to a page, or a new version of it. */
  ATTACH_ANEW("PUT", Paths.CONFLUENCE + "/rest/api/content/(?<id>[^/]+)/child/attachment"),
  /** The files at a page. */
  ATTACHMENTS("GET", Paths.CONFLUENCE + "/rest/api/content/(?<id>[^/]+)/child/attachment"),
  /** Start of an export by the exporter's own REST API. */
  EXPORTS("POST", Paths.EXPORTER + "/api/public/1/exports"),
  /** Status of an export by the exporter's own REST API. */
  EXPORT_STATUS("GET", Paths.EXPORTER + "/api/public/1/exports/(?<jobId>[^/]+)/status"),
  /** Download of an exported file. */
  DOWNLOAD("GET", "/download/(?<file>[^/]+)"),
  /** Download of an exported file on Data Center, for who signs in. */
  ARTIFACT(
      "GET",
      "/confluence/plugins/servlet/(?<servlet>[^/]+)/api/artifacts/(?<jobId>[^/]+)/(?<file>[^/]+)"),
  /** The page by which Data Center asks a person to sign in. */
  LOGIN("GET", Paths.LOGIN),
  /** Tokens for client credentials. */
  CLIENT_CREDENTIALS("POST", "/oauth/token"),
  /** Tokens for Connect apps that act as a user. */
  IMPERSONATION("POST", "/oauth2/token");

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

  /** Whether the request is one to Confluence itself. */
  static boolean isConfluence(ReceivedRequest request) {
    return request.path().startsWith("/wiki/") || request.path().startsWith("/ex/confluence/");
  }

  /** The endpoint of the request, if it is one to any. */
  public static Optional<Endpoint> of(ReceivedRequest request) {
    return Stream.of(values()).filter(endpoint -> endpoint.matches(request)).findFirst();
  }

  private static final class Paths {
    static final String LOGIN = "/confluence/login\\.action";
    static final String CONFLUENCE = "(?:/wiki|/ex/confluence/(?<cloudId>[^/]+)/wiki)";
    static final String MACRO =
        CONFLUENCE
            + "/rest/api/content/(?<id>[^/]+)/history/(?<version>[^/]+)/macro/id/(?<macroId>[^/]+)";
    static final String EXPORTER =
        "(?:/confluence/plugins/servlet/(?<servlet>[^/]+)|/(?<host>scroll-pdf|scroll-html)|)";

    private Paths() {}
  }
}
