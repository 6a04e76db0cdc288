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
import io.scrollexport.http.Timeouts;
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
final class Redirects {

  static final int MOST = 5;

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
  private static final Pattern UP_TO_PATH = Pattern.compile("(?:[A-Za-z]+:)?//[^/?#]*");
  private static final Map<String, String> HEADERS = Map.of("Accept", "*/*");

  private final HttpTransport transport;
  private final HostNames names;
  private final InstantSource clock;
  private final Deadline time;

  Redirects(HttpTransport transport, HostNames names, InstantSource clock, Deadline time) {
    this.transport = transport;
    this.names = names;
    this.clock = clock;
    this.time = time;
  }

  /**
   * The answer with the file, which the caller closes.
   *
   * @param signIn what to send with the first URL, and with no other; absent for nothing
   * @throws SignInAskedException where the first URL wants a sign-in, or another one
   */
  FileAnswer follow(DownloadRequest request, @Nullable SignIn signIn) throws SignInAskedException {
    String who = "The download URL";
    URI asked = DownloadUrl.parsed(request.url(), who);
    DownloadUrl first = checked(asked, who, request, failures(asked, request));
    DownloadUrl url = first;
    for (int followed = 0; true; followed++) {
      DownloadFailures failures = failures(url.uri(), request);
      HttpReply reply = send(url, followed == 0 ? signIn : null, request.timeouts(), failures);
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
      who = "The redirect from " + failures.site();
      URI target = target(url, reply, who, failures);
      if (request.home().isLogin(url.uri(), target)) {
        throw SignInAskedException.byLoginPage(failures);
      }
      url = checked(target, who, request, failures);
    }
  }

  private DownloadFailures failures(URI uri, DownloadRequest request) {
    return new DownloadFailures(
        RemoteText.of(String.valueOf(Addresses.site(uri)), request.credentials()).toString(),
        request.timeouts(),
        time.limit(),
        request.origin().exportJobId() != null,
        request.credentials());
  }

  private DownloadUrl checked(
      URI uri, String who, DownloadRequest request, DownloadFailures failures) {
    try {
      return DownloadUrl.checked(uri, who, request.hosts(), names, time, request.credentials());
    } catch (IOException e) {
      throw failures.unanswered(e);
    }
  }

  private HttpReply send(
      DownloadUrl url, @Nullable SignIn signIn, Timeouts timeouts, DownloadFailures failures) {
    if (time.isOver()) {
      throw failures.late();
    }
    HttpCall anonymous = HttpCall.get(url.uri(), HEADERS, timeouts.until(time));
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
