package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.http.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole processes, with every sign-in, that succeed or fail at any step, at servers that repeat the
 * credentials in their answers: nothing of them is in what the engine stores or anybody logs.
 */
@OnSharedCamunda
class SecretIT {

  /** Where a process fails. */
  enum Step {
    NOWHERE,
    AT_THE_TOKEN,
    AT_THE_START,
    AT_THE_STATUS,
    AT_THE_DOWNLOAD
  }

  /** How it fails. */
  enum Kind {
    REFUSED,
    BROKEN,
    CUT
  }

  /** More often than anybody asks again; the JDK's client does so by itself. */
  private static final int MANY = 50;

  /** The runtime sets up logging anew when it starts. */
  @BeforeAll
  static void startTheRuntimeWithItsProcesses() {
    CAMUNDA.settle();
    for (SecretSignIn signIn : SecretSignIn.values()) {
      CAMUNDA
          .client()
          .newDeployResourceCommand()
          .addProcessModel(signIn.process(), signIn.processId() + ".bpmn")
          .send()
          .join();
    }
  }

  static Stream<Arguments> runs() {
    return Arrays.stream(SecretSignIn.values())
        .flatMap(
            signIn ->
                Arrays.stream(Step.values())
                    .filter(step -> step != Step.AT_THE_TOKEN || makesTokens(signIn))
                    .flatMap(
                        step ->
                            Arrays.stream(Kind.values())
                                .filter(kind -> step != Step.NOWHERE || kind == Kind.REFUSED)
                                .map(kind -> Arguments.of(signIn, step, kind))));
  }

  private static boolean makesTokens(SecretSignIn signIn) {
    return signIn == SecretSignIn.CLIENT_CREDENTIALS || signIn == SecretSignIn.IMPERSONATION;
  }

  @ParameterizedTest
  @MethodSource("runs")
  void nothingStoredOrLoggedHoldsASecret(SecretSignIn signIn, Step step, Kind kind) {
    try (SecretLog log = new SecretLog();
        ConfluenceSimulator site =
            ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start()) {
      order(site, signIn, step, fault(kind, site));
      long before = CAMUNDA.position();

      ProcessInstance export = CAMUNDA.start(signIn.processId(), signIn.export(site));
      ErrorProcess.advanceUntilOver(export);

      assertThat(export.incidents().isEmpty()).isEqualTo(step == Step.NOWHERE);
      Set<String> secrets = secrets(signIn, site.requests());
      String key = "\"processInstanceKey\":" + export.key();
      List<String> stored =
          CAMUNDA.recordsAfter(before).stream().filter(record -> record.contains(key)).toList();
      assertThat(stored).isNotEmpty();
      assertThat(log.lines()).isNotEmpty();
      assertThat(Stream.concat(stored.stream(), log.lines().stream()))
          .noneMatch(text -> secrets.stream().anyMatch(text::contains));
    }
  }

  private static Fault fault(Kind kind, ConfluenceSimulator site) {
    return switch (kind) {
      case REFUSED ->
          (normal, clock) -> {
            String body =
                JsonNodeFactory.instance
                    .objectNode()
                    .put("message", "Not with " + credentials(site.requests().getLast()))
                    .toString();
            return Faults.status(403, "application/json", body).apply(normal, clock);
          };
      case BROKEN -> Faults.closedConnection();
      case CUT -> Faults.cutBody(0.5);
    };
  }

  private static void order(ConfluenceSimulator site, SecretSignIn signIn, Step step, Fault fault) {
    Fault none = Faults.header("X-Ordered", "nothing");
    switch (step) {
      case NOWHERE -> {}
      case AT_THE_TOKEN -> {
        Endpoint tokens =
            signIn == SecretSignIn.IMPERSONATION
                ? Endpoint.IMPERSONATION
                : Endpoint.CLIENT_CREDENTIALS;
        site.fault(tokens, MANY, fault);
      }
      case AT_THE_START -> site.fault(Endpoint.CONVERSION, MANY, fault);
      case AT_THE_STATUS -> {
        site.fault(Endpoint.CONVERSION, none);
        site.fault(Endpoint.CONVERSION, MANY, fault);
      }
      case AT_THE_DOWNLOAD -> site.fault(Endpoint.DOWNLOAD, MANY, fault);
    }
  }

  /** What was given, and what the site saw of it or made of it. */
  private static Set<String> secrets(SecretSignIn signIn, List<ReceivedRequest> requests) {
    Set<String> secrets = new TreeSet<>(Set.of(signIn.value()));
    String user = ConfluenceSimulator.DEMO_USER.email();
    byte[] pair = (user + ":" + signIn.value()).getBytes(StandardCharsets.UTF_8);
    secrets.add(Base64.getEncoder().encodeToString(pair));
    requests.forEach(request -> secrets.addAll(credentials(request)));
    return secrets;
  }

  /** What the site was shown. */
  private static List<String> credentials(ReceivedRequest request) {
    String header = request.header("Authorization");
    return Stream.of(
            header == null ? null : header.substring(header.indexOf(' ') + 1),
            request.parameter("jwt"),
            request.formField("client_secret"),
            request.formField("assertion"))
        .filter(Objects::nonNull)
        .toList();
  }
}
