package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scrollexport.download.DownloadRequest;
import io.scrollexport.download.Downloads;
import io.scrollexport.download.FileOrigin;
import io.scrollexport.download.document.StoredFile;
import io.scrollexport.download.host.AllowedHosts;
import io.scrollexport.download.host.HomeSite;
import io.scrollexport.download.host.SignIn;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.Timeouts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A download with all its answers. The input is the URL, and behind lines of {@code ===} the
 * answers, one for each request; where none is left the connection breaks.
 */
class DownloadFuzzTest {

  private static final String HOME = "https://example.com/confluence/plugins/servlet/scroll-office";
  private static final long MOST_BYTES = 1_000;
  private static final AllowedHosts HOSTS =
      AllowedHosts.of("example.com", List.of("*.cdn.example"));
  private static final HomeSite SITE =
      new HomeSite(BaseUrl.from(HOME), new SignIn("Bearer " + Claims.SECRET, "account"), false);
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*]");
  private static final Pattern NO_FILES = Pattern.compile("(?i)api|[.]{1,2}");

  private static final DownloadRequest REQUEST =
      new DownloadRequest(
          HOSTS,
          SITE,
          null,
          null,
          MOST_BYTES,
          Timeouts.DEFAULT,
          Duration.ofMinutes(1),
          new FileOrigin("scroll-word-export-job", null, null),
          Claims.CREDENTIALS);

  @FuzzTest(maxDuration = Samples.LONG)
  void anyAnswers(byte[] exchange) {
    List<String> parts = List.of(new String(exchange, ISO_8859_1).split("\n===\n", -1));
    Iterator<String> answers = parts.iterator();
    String url = answers.next();
    try {
      StoredFile<byte[]> file =
          new Downloads(call -> answer(call, answers), Samples.CLOCK, DownloadFuzzTest::addresses)
              .download(url, REQUEST, (content, description) -> content.readAllBytes());
      Claims.hold(file.document().length <= MOST_BYTES, "it is too large", file.size());
      Claims.hold(file.document().length == file.size(), "the size is another", file.size());
      Claims.shown(file.fileName(), 255);
      Claims.shown(file.contentType(), 1_000);
    } catch (ExportException e) {
      Claims.failure(e);
    }
  }

  private static HttpReply answer(HttpCall call, Iterator<String> answers) throws IOException {
    URI uri = call.uri();
    String host = uri.getHost();
    Claims.hold(
        host.equals("example.com")
            || host.endsWith(".cdn.example")
            || host.endsWith(".exporter.k15t.app"),
        "it goes elsewhere",
        uri);
    Claims.hold(uri.getScheme().equals("https"), "it is not safe", uri);
    Claims.hold(!call.addresses().isEmpty(), "its addresses were not checked", uri);
    if (call.headers().containsKey("Authorization")) {
      String path = uri.getRawPath();
      Claims.hold(
          uri.toString().startsWith(HOME + "/")
              && Arrays.stream(path.split("/")).noneMatch(part -> NO_FILES.matcher(part).matches()),
          "the sign-in goes where no files are",
          uri);
    }
    if (!answers.hasNext()) {
      throw new IOException("the connection broke");
    }
    return whole(Samples.reply(answers.next()));
  }

  /** As a transport lets it through, which judges the announced length. */
  private static HttpReply whole(HttpReply reply) throws IOException {
    OptionalLong announced;
    try {
      announced = reply.headers().firstValueAsLong("Content-Length");
    } catch (NumberFormatException e) {
      throw new IOException("the announced length is no number", e);
    }
    int there = reply.body().available();
    if (announced.isPresent()
        && (announced.getAsLong() != there
            || reply.headers().allValues("Content-Length").size() > 1)) {
      throw new IOException("the length is another one than was announced");
    }
    return reply;
  }

  /** Names are outside, whatever they are; addresses are what they are. */
  private static List<InetAddress> addresses(String host, Object deadline) throws IOException {
    boolean literal = LITERAL.matcher(host).matches();
    return List.of(InetAddress.getByName(literal ? host : "93.184.216.34"));
  }
}
