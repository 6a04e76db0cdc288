package io.scrollexport.simulator.confluence;

import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.site.Caller;
import io.scrollexport.simulator.site.SignIn;
import io.scrollexport.simulator.site.Users;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Lets callers in at the two base URLs. At the site's own: API tokens, users' tokens, impersonating
 * Connect apps. At Atlassian's gateway: all but the apps, and only with a fitting scope.
 */
public final class Authentication {
  private static final Right READ =
      new Right("READ", Set.of("read:confluence-content.all", "read:content.metadata:confluence"));
  private static final Right ATTACH =
      new Right("WRITE", Set.of("write:confluence-file", "write:attachment:confluence"));

  private final Users users;
  private final String cloudId;

  /**
   * Lets these users in.
   *
   * @param cloudId the only site that the gateway knows
   */
  public Authentication(Users users, String cloudId) {
    this.users = users;
    this.cloudId = cloudId;
  }

  /**
   * What a token has to be good for.
   *
   * @param ofApp the scope of a Connect app
   * @param scopes one of which a token at the gateway needs, where it has any
   */
  private record Right(String ofApp, Set<String> scopes) {}

  /** The answer for the caller who sends the request and may read, or a refusal. */
  public Response asCaller(
      ReceivedRequest request, Map<String, String> path, Function<Caller, Response> answer) {
    return as(READ, request, path, answer);
  }

  /** The answer for the caller who sends the request and may attach files, or a refusal. */
  public Response asWriter(
      ReceivedRequest request, Map<String, String> path, Function<Caller, Response> answer) {
    return as(ATTACH, request, path, answer);
  }

  private Response as(
      Right right,
      ReceivedRequest request,
      Map<String, String> path,
      Function<Caller, Response> answer) {
    Optional<Caller> caller = users.caller(request);
    String askedCloudId = path.get("cloudId");
    return askedCloudId == null
        ? atSite(right, caller, answer)
        : atGateway(right, caller, askedCloudId, answer);
  }

  private static Response atSite(
      Right right, Optional<Caller> caller, Function<Caller, Response> answer) {
    if (caller.isEmpty() || caller.get().signIn() == SignIn.SERVICE_ACCOUNT) {
      return ConfluenceError.of(401, "Unauthorized")
          .with("WWW-Authenticate", "Basic realm=\"Confluence\"");
    }
    if (caller.get().signIn() == SignIn.CONNECT && !caller.get().scopes().contains(right.ofApp())) {
      return ConfluenceError.of(403, "The app does not have the required scope: " + right.ofApp());
    }
    return answer.apply(caller.get());
  }

  private Response atGateway(
      Right right,
      Optional<Caller> caller,
      String askedCloudId,
      Function<Caller, Response> answer) {
    if (caller.isEmpty() || caller.get().signIn() == SignIn.CONNECT) {
      return gatewayError(401, "Unauthorized");
    }
    if (!askedCloudId.equals(cloudId)) {
      return gatewayError(404, "Not Found");
    }
    Set<String> scopes = caller.get().scopes();
    if (!scopes.isEmpty() && scopes.stream().noneMatch(right.scopes()::contains)) {
      return gatewayError(401, "Unauthorized; scope does not match");
    }
    return answer.apply(caller.get());
  }

  private static Response gatewayError(int status, String message) {
    return Response.json(status, Map.of("code", status, "message", message));
  }
}
