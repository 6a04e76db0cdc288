package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scrollexport.http.BaseUrl;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/** The address of an interface, and below it a resource: the lines of the input. */
class BaseUrlFuzzTest {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern DOTS = Pattern.compile("(?i)(\\.|%2e){0,2}");

  @FuzzTest(maxDuration = Samples.LONG)
  void anyUrl(byte[] lines) {
    String[] line = new String(lines, UTF_8).split("\n", 2);
    BaseUrl base;
    try {
      base = BaseUrl.from(line[0]);
    } catch (IllegalArgumentException e) {
      Claims.shown(String.valueOf(e.getMessage()), 300);
      return;
    }
    check(base);
    if (line.length > 1) {
      URI below;
      try {
        below = base.resolve("api", line[1]);
      } catch (IllegalArgumentException e) {
        return;
      }
      checkBelow(base, below);
    }
  }

  private static void check(BaseUrl base) {
    URI uri = base.uri();
    Claims.hold(BaseUrl.from(base.toString()).equals(base), "it is read otherwise", base);
    Claims.hold(URI.create(base.toString()).equals(uri), "its text is another", base);
    Claims.hold(
        uri.getScheme().equals("https")
            || uri.getScheme().equals("http") && LOOPBACK.contains(uri.getHost()),
        "credentials would go in the clear",
        base);
    Claims.hold(
        uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null,
        "it has more than a path",
        base);
    Claims.hold(uri.normalize().equals(uri) || uri.getPath().contains("//"), "it has dots", base);
    Claims.hold(!base.toString().endsWith("/"), "it ends with a slash", base);
  }

  private static void checkBelow(BaseUrl base, URI below) {
    String path = below.getRawPath();
    String begin = base.uri().getRawPath() + "/api/";
    Claims.hold(
        below.getRawAuthority().equals(base.uri().getRawAuthority())
            && path.startsWith(begin)
            && path.indexOf('/', begin.length()) < 0
            && below.getRawQuery() == null
            && below.getRawFragment() == null,
        "it is not one part below",
        below);
    Claims.hold(!DOTS.matcher(path.substring(begin.length())).matches(), "it has dots", below);
  }
}
