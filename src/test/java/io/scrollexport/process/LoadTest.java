package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.connector.ConnectorCall;
import io.scrollexport.connector.ScrollExportConnector;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.exporter.ExportJob;
import io.scrollexport.simulator.oauth.OAuthClient;
import io.scrollexport.simulator.site.Page;
import io.scrollexport.simulator.site.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One connector under a hundred jobs at once, at the wire. */
@Timeout(120)
class LoadTest {

  private static final int JOBS = 100;
  private static final String SCOPE = "read:confluence-content.all";

  /** Sign-ins for which the connector makes the tokens itself. */
  enum SignIn {
    CONNECT_IMPERSONATION(Endpoint.IMPERSONATION),
    OAUTH_CLIENT_CREDENTIALS_FLOW(Endpoint.CLIENT_CREDENTIALS);

    final Endpoint tokens;

    SignIn(Endpoint tokens) {
      this.tokens = tokens;
    }
  }

  private final ObjectMapper json = new ObjectMapper();
  private final ConfluenceSimulator site =
      ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();
  private final ConnectorCall connector = new ConnectorCall(new ScrollExportConnector());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    threads.shutdownNow();
    site.close();
  }

  @ParameterizedTest
  @EnumSource(SignIn.class)
  void oneHundredExportsOfOneUserMakeOneTokenRequest(SignIn signIn) throws Exception {
    exportAtOnce(accounts(signIn, 1));

    assertThat(site.requests(signIn.tokens)).hasSize(1);
    assertThat(site.jobs()).hasSize(JOBS);
  }

  @ParameterizedTest
  @EnumSource(SignIn.class)
  void oneHundredExportsOfTenUsersMakeTenTokenRequestsAndNobodyActsAsAnother(SignIn signIn)
      throws Exception {
    exportAtOnce(accounts(signIn, 10));

    assertThat(site.requests(signIn.tokens)).hasSize(10);
    assertThat(site.jobs()).hasSize(JOBS);
  }

  @ParameterizedTest
  @EnumSource(SignIn.class)
  void oneHundredExportsWithRevokedTokensMakeOneFreshTokenForEachUser(SignIn signIn)
      throws Exception {
    List<Account> accounts = accounts(signIn, 10);
    exportAtOnce(accounts);
    site.accounts().revokeTokens();
    exportAtOnce(accounts);

    assertThat(site.requests(signIn.tokens)).hasSize(20);
    assertThat(site.jobs()).hasSize(2 * JOBS);
  }

  /** Fragments of the same second are identical but for what the connector adds to them. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void asynchronousExportsOfOnePageByOneUserDoNotEndEachOthersResults(int polls) throws Exception {
    site.conduct().asyncConversionsTake(Duration.ZERO, polls);
    Account account = new Account(ConfluenceSimulator.DEMO_USER, bearer(), site.baseUrl(), "async");

    exportAtOnce(List.of(account));

    assertThat(site.jobs()).hasSize(JOBS);
    assertThat(site.requests(Endpoint.ASYNC_CONVERSION)).hasSize(2 * JOBS);
  }

  /** Somebody who exports a page that nobody else may see. */
  private record Account(
      User user, Map<String, String> authentication, String baseUrl, String rendering) {

    Map<String, Object> inputs() {
      return Map.of(
          "authentication",
          authentication,
          "integration",
          Map.of("type", "macro", "baseUrl", baseUrl, "rendering", rendering));
    }
  }

  private List<Account> accounts(SignIn signIn, int count) {
    return IntStream.range(0, count).mapToObj(i -> account(signIn, "user-" + i)).toList();
  }

  private Account account(SignIn signIn, String name) {
    User user = site.user(name + "@example.com");
    return switch (signIn) {
      case CONNECT_IMPERSONATION ->
          new Account(
              user,
              Map.of(
                  "type",
                  "connect-impersonation",
                  "oauthClientId",
                  ConfluenceSimulator.DEMO_APP.oauthClientId(),
                  "sharedSecret",
                  ConfluenceSimulator.DEMO_APP.sharedSecret(),
                  "userAccountId",
                  user.accountId(),
                  "authorizationServer",
                  site.urls().authorizationServer()),
              site.baseUrl(),
              "auto");
      case OAUTH_CLIENT_CREDENTIALS_FLOW -> {
        OAuthClient client = site.accounts().serviceAccount(user.email(), SCOPE);
        yield new Account(
            user,
            Map.of(
                "type",
                "oauth-client-credentials-flow",
                "oauthTokenEndpoint",
                site.urls().tokenEndpoint(),
                "clientId",
                client.clientId(),
                "clientSecret",
                client.clientSecret()),
            site.urls().gateway(),
            "auto");
      }
    };
  }

  private Map<String, String> bearer() {
    return Map.of("type", "bearer", "token", ConfluenceSimulator.DEMO_USER.accessToken());
  }

  /** Each job starts an export and asks how it stands; no job but its owner's may answer. */
  private void exportAtOnce(List<Account> accounts) throws Exception {
    CountDownLatch ready = new CountDownLatch(JOBS);
    List<Future<String>> started = new ArrayList<>();
    for (int job = 0; job < JOBS; job++) {
      int index = job % accounts.size();
      Account account = accounts.get(index);
      String pageId = Integer.toString(7_000 + index);
      site.page(Page.of(pageId, "Own page", "<p>Text</p>").visibleTo(account.user().email()));
      started.add(
          threads.submit(
              () -> {
                ready.countDown();
                ready.await();
                return export(account, pageId);
              }));
    }
    List<String> ids = new ArrayList<>();
    for (Future<String> job : started) {
      ids.add(job.get());
    }
    Map<String, User> owners =
        site.jobs().stream().collect(Collectors.toMap(ExportJob::id, ExportJob::owner));
    assertThat(ids).doesNotHaveDuplicates();
    for (int job = 0; job < JOBS; job++) {
      assertThat(owners.get(ids.get(job))).isEqualTo(accounts.get(job % accounts.size()).user());
    }
  }

  private String export(Account account, String pageId) {
    Map<String, Object> inputs = new HashMap<>(account.inputs());
    inputs.put(
        "exportRequest", Map.of("pageId", pageId, "templateId", ConfluenceSimulator.DEMO_TEMPLATE));
    JsonNode started = connector.run("startExport", json.valueToTree(inputs));
    inputs.put("exportJobId", started.path("jobId").asText());
    JsonNode status = connector.run("getExportStatus", json.valueToTree(inputs));
    assertThat(status.path("status").asText()).isEqualTo("complete");
    return started.path("jobId").asText();
  }
}
