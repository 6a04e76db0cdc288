package io.scrollexport.playground.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in the playground's own page and nobody else: no other host's name for this address, no
 * other site's page. Whoever may start programs on this machine is not kept out by it.
 */
final class Doors extends OncePerRequestFilter {
  /** A PDF is a blob, embedded; to Chromium its own viewer is a frame besides. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
          + " frame-src 'self' blob:; object-src blob:; frame-ancestors 'none'; base-uri 'none';"
          + " form-action 'none'";

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final Token token;

  Doors(Token token) {
    this.token = token;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    protect(response);
    Optional<Problem> refusal = refusal(request);
    if (refusal.isPresent()) {
      refusal.get().send(response);
      return;
    }
    chain.doFilter(
        READING.contains(request.getMethod()) ? request : new LimitedBody(request), response);
  }

  private static void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
  }

  private Optional<Problem> refusal(HttpServletRequest request) {
    Set<String> hosts =
        Set.of("127.0.0.1:" + request.getLocalPort(), "localhost:" + request.getLocalPort());
    String host = request.getHeader("Host");
    if (host == null || !hosts.contains(host)) {
      return refused(421, "The playground answers at its own address only.");
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !OWN.contains(site)) {
      return refused(403, "The playground answers its own page only.");
    }
    if (READING.contains(request.getMethod())) {
      return Optional.empty();
    }
    if (!CHANGING.contains(request.getMethod())) {
      return refused(405, "The playground knows no " + method(request) + ".");
    }
    String origin = request.getHeader("Origin");
    if (origin == null || hosts.stream().noneMatch(own -> origin.equals("http://" + own))) {
      return refused(403, "Only the playground's own page can change something here.");
    }
    if (!isJson(request.getContentType())) {
      return refused(415, "What is sent here has to be JSON.");
    }
    if (!token.is(request.getHeader("X-Playground-Token"))) {
      return refused(403, "This page is of an earlier start of the playground. Load it again.");
    }
    if (request.getContentLengthLong() > LimitedBody.BYTES) {
      return refused(413, LimitedBody.TOO_LARGE);
    }
    return Optional.empty();
  }

  private static String method(HttpServletRequest request) {
    return request.getMethod().replaceAll("[^A-Z]", "");
  }

  private static boolean isJson(@Nullable String contentType) {
    return contentType != null
        && contentType.split(";")[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
  }

  private static Optional<Problem> refused(int status, String title) {
    return Optional.of(Problem.of(status, title));
  }
}
