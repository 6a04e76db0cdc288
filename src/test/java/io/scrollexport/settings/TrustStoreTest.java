package io.scrollexport.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.TestCertificate;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.remote.Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The trust store that operators give the JVM counts; a JVM reads it once, hence a second one. */
@Timeout(180)
class TrustStoreTest {

  /** What the second JVM runs: ends with 0 when the address was reached. */
  static final class Probe {
    public static void main(String[] arguments) {
      HttpTransport transport =
          Surroundings.by(OperatorSettings.from(Environment.ofThisRuntime())).transport();
      Timeouts timeouts = new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20));
      new JsonApi(transport, InstantSource.system())
          .reply(
              HttpCall.get(URI.create(arguments[0]), Map.of(), timeouts),
              new Purpose("Confluence", "localhost", "answer"),
              Credentials.NONE);
      System.exit(0);
    }
  }

  @Test
  void theTrustStoreOfTheJvmIsUsed(@TempDir Path folder) throws Exception {
    TestCertificate certificate = TestCertificate.of("localhost", folder);
    try (TargetServer target = new TargetServer(certificate.context())) {
      assertThat(probe(target.uri(), List.of())).contains("CONNECTION_FAILED");
      assertThat(target.requests).isEmpty();

      List<String> operators =
          List.of(
              "-Djavax.net.ssl.trustStore=" + certificate.keyStore(),
              "-Djavax.net.ssl.trustStorePassword=" + TestCertificate.PASSWORD);
      assertThat(probe(target.uri(), operators)).isEmpty();
      assertThat(target.requests).hasSize(1);
    }
  }

  /** What the second JVM had to complain about. */
  private static String probe(URI uri, List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Probe.class.getName(), "" + uri));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    return process.waitFor() == 0 ? "" : said;
  }
}
