package io.scrollexport.download;

import io.scrollexport.download.host.DownloadUrl;
import io.scrollexport.download.host.HostNames;
import io.scrollexport.download.host.SignIn;
import io.scrollexport.http.Addresses;
import io.scrollexport.http.Deadline;
import io.scrollexport.http.HostSpelling;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.json.StatusFailure;
import io.scrollexport.remote.RemoteText;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a file and follows redirects, at most {@value #MOST}. Each URL is checked before it is
 * asked; no request carries a cookie or anything that the answer before it set, and none but the
 * first, where that is told so, a credential.
 */
record Redirects(
    HttpTransport transport,
    HostNames names,
    InstantSource clock,
    DownloadRequest request,
    Deadline time) {

  static final int MOST = 5;

  /** Whose URL is asked first, in messages. */
  static final String FIRST = "The download URL";

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
  private static final Pattern UP_TO_PATH = Pattern.compile("(?:[A-Za-z]+:)?//[^/?#]*");
  private static final Map<String, String> HEADERS = Map.of("Accept", "*/*");

  /**
   * The answer with the file, which the caller closes.
   *
   * @param signIn what to send with the first URL, and with no other; absent for nothing
   * @throws SignInAskedException where the first URL wants a sign-in, or another one
   */
  FileAnswer follow(URI asked, @Nullable SignIn signIn) throws SignInAskedException {
    DownloadUrl first = checked(asked, FIRST, failures(asked));
    DownloadUrl url = first;
    for (int followed = 0; true; followed++) {
      DownloadFailures failures = failures(url.uri());
      HttpReply reply = send(url, followed == 0 ? signIn : null, failures);
      if (followed == 0 && StatusFailure.isRefusal(reply.status())) {
        reply.close();
        throw SignInAskedException.byStatus(reply.status(), failures);
      }
      if (!STATUSES.contains(reply.status())) {
        return FileAnswer.of(first.uri(), url.uri(), reply, failures, clock.instant());
      }
      reply.close();
      if (followed == MOST) {
        throw failures.unexpected("redirects after " + MOST + " redirects");
      }
      String who = "The redirect from " + failures.site();
      URI target = target(url, reply, who, failures);
      if (request.home().isLogin(url.uri(), target)) {
        throw SignInAskedException.byLoginPage(failures);
      }
      url = checked(target, who, failures);
    }
  }

  private DownloadFailures failures(URI uri) {
    return new DownloadFailures(
        RemoteText.of(String.valueOf(Addresses.site(uri)), request.credentials()).toString(),
        request.timeouts(),
        time.limit(),
        request.origin().exportJobId() != null,
        request.credentials());
  }

  private DownloadUrl checked(URI uri, String who, DownloadFailures failures) {
    try {
      return DownloadUrl.checked(uri, who, request.hosts(), names, time, request.credentials());
    } catch (IOException e) {
      throw failures.unanswered(e);
    }
  }

  private HttpReply send(DownloadUrl url, @Nullable SignIn signIn, DownloadFailures failures) {
    if (time.isOver()) {
      throw failures.late();
    }
    HttpCall anonymous = HttpCall.get(url.uri(), HEADERS, request.timeouts().until(time));
    HttpCall call =
        signIn == null
            ? anonymous
            : anonymous
                .withHeader("Authorization", signIn.authorization())
                .onBehalfOf(signIn.account());
    try {
      return transport.send(call.at(url.addresses()));
    } catch (IOException e) {
      throw failures.unanswered(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failures.interrupted();
    }
  }

  private static URI target(
      DownloadUrl from, HttpReply reply, String who, DownloadFailures failures) {
    String location =
        reply
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> failures.unexpected("redirects to nowhere"));
    URI target = DownloadUrl.parsed(inAscii(location), who);
    boolean sameFile =
        target.getScheme() == null
            && target.getRawAuthority() == null
            && target.getRawPath().isEmpty();
    if (!sameFile) {
      return from.uri().resolve(target);
    }
    // The JDK resolves a mere query against the folder instead of the file.
    String base = from.uri().getScheme() + "://" + from.uri().getRawAuthority();
    String query = target.getRawQuery() == null ? from.uri().getRawQuery() : target.getRawQuery();
    return URI.create(base + from.uri().getRawPath() + (query == null ? "" : "?" + query));
  }

  /**
   * A URL that a server wrote in more than ASCII: a host by its letters, as in every browser, and
   * the bytes behind it encoded as they came. Whatever their charset is, the server knows them
   * again.
   */
  private static String inAscii(String location) {
    Matcher host = UP_TO_PATH.matcher(location);
    int path = host.lookingAt() ? host.end() : 0;
    byte[] authority = location.substring(0, path).getBytes(StandardCharsets.ISO_8859_1);
    return HostSpelling.inUrl(new String(authority, StandardCharsets.UTF_8))
        + location
            .substring(path)
            .chars()
            .mapToObj(c -> c > 0x7f ? "%%%02X".formatted(c) : Character.toString(c))
            .collect(Collectors.joining());
  }
}
