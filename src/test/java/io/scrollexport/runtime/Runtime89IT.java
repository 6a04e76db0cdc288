package io.scrollexport.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.scrollexport.bench.runtime.RuntimeProcess;
import io.scrollexport.bench.runtime.RuntimeSettings;
import io.scrollexport.demo.FileDocumentStore;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.local.engine.LocalEngine;
import io.scrollexport.simulator.Accounts;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shaded jar in the connector runtime of 8.9, which brings Spring Boot 4 and its own SDK; with
 * each sign-in of the secrets, at Atlassian's own servers where these issue the token.
 */
class Runtime89IT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final ZeebeTestEngine ENGINE = LocalEngine.create();

  @TempDir private static Path folder;

  private static ConfluenceSimulator confluence;
  private static AtlassianServers atlassian;
  private static RuntimeProcess runtime;
  private static CamundaClient client;

  @BeforeAll
  static void start() throws IOException {
    ENGINE.start();
    confluence =
        ConfluenceSimulator.builder()
            .exportDuration(Duration.ofMillis(400))
            .authorizationServer("https://" + AtlassianServers.APPS)
            .start();
    atlassian = new AtlassianServers(confluence.urls().authorizationServer(), folder);
    runtime =
        RuntimeProcess.start(
            Files.readString(Path.of("target/runtimes/runtime-8.9.classpath")).strip(),
            Path.of(System.getProperty("shaded.jar")),
            properties(),
            Path.of("target/runtimes/runtime-8.9.log"));
    client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://" + ENGINE.getGatewayAddress()))
            .preferRestOverGrpc(false)
            .defaultRequestTimeout(PATIENCE)
            .build();
    // Service accounts have an address of their own, as a second site has.
    String process = Files.readString(Path.of("bpmn/scroll-export.bpmn"));
    client
        .newDeployResourceCommand()
        .addResourceStringUtf8(process, "scroll-export.bpmn")
        .addResourceStringUtf8(
            process
                .replace("secrets.CONFLUENCE_URL", "secrets.GATEWAY_URL")
                .replace("\"scroll-export\"", "\"at-the-gateway\""),
            "at-the-gateway.bpmn")
        .send()
        .join();
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    runtime.close();
    atlassian.close();
    confluence.close();
    ENGINE.stop();
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>(atlassian.properties());
    properties.put("scroll.export.allowed.sites", "127.0.0.1");
    properties.putAll(
        RuntimeSettings.of(
                ENGINE.getGatewayAddress(),
                Map.of(
                    "CONFLUENCE_URL", confluence.baseUrl(),
                    "GATEWAY_URL", confluence.urls().gateway(),
                    "CONFLUENCE_USER", ConfluenceSimulator.DEMO_USER.email(),
                    "CONFLUENCE_TOKEN", ConfluenceSimulator.DEMO_USER.apiToken(),
                    "CONFLUENCE_CLIENT_ID", Accounts.DEMO_CLIENT.clientId(),
                    "CONFLUENCE_CLIENT_SECRET", Accounts.DEMO_CLIENT.clientSecret(),
                    "CONNECT_CLIENT_ID", ConfluenceSimulator.DEMO_APP.oauthClientId(),
                    "CONNECT_SHARED_SECRET", ConfluenceSimulator.DEMO_APP.sharedSecret()),
                documents())
            .properties());
    return properties;
  }

  private static Path documents() {
    return folder.resolve("documents");
  }

  /** An export of a page and a template; all else are the secrets that the tasks name. */
  private static ProcessInstance ended(String process, Map<String, Object> authentication) {
    Map<String, Object> request =
        Map.of(
            "pageId",
            ConfluenceSimulator.DEMO_PAGE,
            "templateId",
            ConfluenceSimulator.DEMO_TEMPLATE);
    long key =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(process)
            .latestVersion()
            .variables(Map.of("exportRequest", request, "authentication", authentication))
            .send()
            .join()
            .getProcessInstanceKey();
    ProcessInstance export = new ProcessInstance(ENGINE.getRecordStreamSource(), key);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> export.isEnded() || !export.incidents().isEmpty());
    assertThat(export.incidents()).isEmpty();
    assertThat(export.completed()).contains("DocumentReady");
    return export;
  }

  @Test
  void startsPollsAndDownloads() {
    int before = stored();

    ProcessInstance export = ended("scroll-export", Map.of());

    assertThat(runtime.printed()).containsPattern("Spring Boot :: +[(]v4[.]");
    assertThat(export.variable("exportedDocument").orElseThrow().path("fileName").asText())
        .startsWith("Demo")
        .endsWith(".docx");
    assertThat(stored()).isEqualTo(before + 1);
  }

  @Test
  void signsInAsAServiceAccountByTheSecrets() {
    ended("at-the-gateway", Map.of("type", "oauth-client-credentials-flow"));

    assertThat(confluence.requests(Endpoint.CLIENT_CREDENTIALS)).hasSize(1);
    assertThat(atlassian.asked()).contains(AtlassianServers.CLIENTS);
  }

  @Test
  void actsAsAUserByTheSecretsOfAConnectApp() {
    ended(
        "scroll-export",
        Map.of(
            "type",
            "connect-impersonation",
            "userAccountId",
            ConfluenceSimulator.DEMO_USER.accountId()));

    assertThat(confluence.requests(Endpoint.IMPERSONATION)).hasSize(1);
    assertThat(atlassian.asked()).contains(AtlassianServers.APPS);
  }

  private static int stored() {
    return new FileDocumentStore(documents(), InstantSource.system()).documentIds().size();
  }
}
