package io.scrollexport.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.failure.ExportException;
import io.scrollexport.http.ClosedPort;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.ScriptedServer;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.wire.Way;
import io.scrollexport.remote.Credentials;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens where the process may open nothing more; a second JVM is brought there. */
@Timeout(120)
class DescriptorsTest {

  /** What the second JVM runs. */
  static final class Probe {

    private static final int TIMES = 100;

    private final JsonApi api =
        new JsonApi(new PooledTransport(Way::direct), InstantSource.system());

    public static void main(String[] arguments) throws IOException {
      Probe probe = new Probe();
      URI server = URI.create(arguments[0]);
      URI nobody = URI.create(arguments[1]);
      // Classes come from files, too: whatever is needed below has to be there before.
      probe.outcomes(server);
      probe.outcomes(nobody);
      List<InputStream> before = new ArrayList<>();
      probe.outcomesWithoutDescriptors(server, before);
      System.out.println("nobody there " + probe.outcomes(nobody));
      System.out.println("no such port " + probe.outcomes(URI.create("http://127.0.0.1:65536/")));
      List<InputStream> opened = new ArrayList<>();
      Set<String> outcomes = probe.outcomesWithoutDescriptors(server, opened);
      System.out.println("at their end " + outcomes);
      System.out.println("lost " + (before.size() - opened.size()));
      System.out.println("afterwards " + probe.outcomes(server));
    }

    private Set<String> outcomesWithoutDescriptors(URI uri, List<InputStream> opened)
        throws IOException {
      takeAll(opened);
      Set<String> outcomes = outcomes(uri);
      for (InputStream each : opened) {
        each.close();
      }
      return outcomes;
    }

    private static void takeAll(List<InputStream> opened) {
      try {
        while (true) {
          opened.add(new FileInputStream("/dev/null"));
        }
      } catch (IOException e) {
        // There are no more.
      }
    }

    private Set<String> outcomes(URI uri) {
      Set<String> outcomes = new TreeSet<>();
      for (int i = 0; i < TIMES; i++) {
        outcomes.add(outcome(uri));
      }
      return outcomes;
    }

    private String outcome(URI uri) {
      try {
        HttpCall call = HttpCall.get(uri, Map.of(), Timeouts.DEFAULT);
        Purpose purpose = new Purpose("Confluence", "example.com", "answer");
        return api.reply(call, purpose, Credentials.NONE).toString();
      } catch (ExportException e) {
        return e.code().name();
      }
    }
  }

  @Test
  void eachConnectionFailsAtOnceAndNoneIsLost() throws Exception {
    try (ClosedPort nobody = new ClosedPort();
        ScriptedServer server = ScriptedServer.answering(ScriptedServer.json(200, "{}"))) {
      URI closed = URI.create("http://127.0.0.1:" + nobody.number());

      assertThat(probe(server.url().uri(), closed))
          .containsExactly(
              "nobody there [CONNECTION_FAILED]",
              "no such port [CONNECTION_FAILED]",
              "at their end [CONNECTION_FAILED]",
              "lost 0",
              "afterwards [HTTP 200]");
    }
  }

  private static List<String> probe(URI server, URI nobody) throws Exception {
    Process process =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "ulimit -n 256 && exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName(),
                server.toString(),
                nobody.toString())
            .redirectErrorStream(true)
            .start();
    try (InputStream said = process.getInputStream()) {
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
      return new String(said.readAllBytes()).lines().toList();
    } finally {
      process.destroyForcibly();
    }
  }
}
