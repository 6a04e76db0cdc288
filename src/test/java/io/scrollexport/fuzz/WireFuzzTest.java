package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.transport.MemoryTransport;
import io.scrollexport.remote.RemoteText;
import io.scrollexport.remote.SafeCause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The bytes that a server sends on a connection, which it then ends. */
class WireFuzzTest {

  private static final URI ANYWHERE = URI.create("http://127.0.0.1/wiki");

  private final HttpTransport transport = MemoryTransport.over(() -> this.bytes);
  private byte[] bytes = {};

  @FuzzTest(maxDuration = Samples.LONG)
  void anyBytes(byte[] answer) throws InterruptedException {
    bytes = answer;
    HttpCall call = HttpCall.get(ANYWHERE, Map.of(), Timeouts.DEFAULT);
    HttpCall sent =
        answer.length % 2 == 0 ? call : call.at(List.of(InetAddress.getLoopbackAddress()));
    try (HttpReply reply = transport.send(sent)) {
      check(reply, reply.body().readNBytes(1_000_000), answer);
    } catch (IOException e) {
      SafeCause cause = SafeCause.of(e, Claims.CREDENTIALS);
      Claims.shown(cause.toString(), RemoteText.LONGEST);
    }
  }

  /** What came is what was sent, and as much of it as was announced. */
  private static void check(HttpReply reply, byte[] body, byte[] answer) {
    Claims.hold(reply.status() >= 200 && reply.status() <= 999, "it is no answer", reply);
    boolean coded =
        reply.headers().firstValue("Transfer-Encoding").isPresent()
            || new String(answer, ISO_8859_1).toLowerCase(Locale.ROOT).contains("gzip");
    if (!coded) {
      String text = new String(body, ISO_8859_1);
      Claims.hold(new String(answer, ISO_8859_1).contains(text), "nobody sent that", text);
      List<String> lengths = reply.headers().allValues("Content-Length");
      if (lengths.size() == 1 && reply.status() != 204 && reply.status() != 304) {
        Claims.hold(
            lengths.getFirst().matches("(?:[ ,]*0*" + body.length + ")+[ ,]*"),
            "its length is another",
            lengths);
      }
    }
  }
}
