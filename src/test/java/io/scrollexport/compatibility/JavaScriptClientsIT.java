package io.scrollexport.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.SiteUrls;
import io.scrollexport.simulator.exporter.ExportJob;
import io.scrollexport.simulator.site.User;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaScriptClientsIT {

  private final ConfluenceSimulator confluence =
      ConfluenceSimulator.builder().exportDuration(Duration.ofMillis(300)).start();

  @BeforeAll
  static void requireNode() throws Exception {
    NodeScript.requireNode();
  }

  @AfterEach
  void stop() {
    confluence.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sync", "async"})
  void confluenceJsExportsAPageWithAnApiToken(String rendering) throws Exception {
    User ann = confluence.user("ann@example.com");
    confluence.conduct().asyncConversionsTake(Duration.ZERO, 1);

    JsonNode status =
        export(
            Map.of(
                "RENDERING",
                rendering,
                "CONFLUENCE_EMAIL",
                ann.email(),
                "CONFLUENCE_API_TOKEN",
                ann.apiToken()));

    assertIsCompleteFor(ann, status);
    assertThat(confluence.requests(Endpoint.ASYNC_CONVERSION).isEmpty())
        .isEqualTo(rendering.equals("sync"));
  }

  @Test
  void confluenceJsExportsAPageWithAnOauthTokenAtTheGateway() throws Exception {
    User ann = confluence.user("ann@example.com");

    JsonNode status =
        export(
            Map.of(
                "RENDERING",
                "sync",
                "CONFLUENCE_API_PREFIX",
                "/ex/confluence/" + SiteUrls.CLOUD_ID + "/wiki/rest/",
                "CONFLUENCE_TOKEN",
                ann.accessToken()));

    assertIsCompleteFor(ann, status);
    assertThat(confluence.requests(Endpoint.CONVERSION))
        .isNotEmpty()
        .allMatch(request -> request.path().startsWith("/ex/confluence/"));
  }

  @Test
  void atlassianOauth2MakesATokenWithWhichConfluenceJsExportsAsThatUser() throws Exception {
    User ann = confluence.user("ann@example.com");

    JsonNode token = impersonate(ann, ConfluenceSimulator.DEMO_APP.sharedSecret());

    assertThat(token.path("token_type").asText()).isEqualToIgnoringCase("Bearer");
    assertThat(token.path("expires_in").asInt()).isPositive();
    JsonNode status =
        export(
            Map.of("RENDERING", "sync", "CONFLUENCE_TOKEN", token.path("access_token").asText()));
    assertIsCompleteFor(ann, status);
  }

  @Test
  void atlassianOauth2IsRefusedWithAWrongSecret() throws Exception {
    JsonNode answer =
        impersonate(confluence.user("ann@example.com"), "another-secret-of-32-bytes-or-even-more");

    assertThat(answer.path("refusal").asText()).isEqualTo("invalid_client");
  }

  private JsonNode export(Map<String, String> signIn) throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("CONFLUENCE_HOST", confluence.urls().exporter());
    environment.put("CONFLUENCE_API_PREFIX", "/wiki/rest/");
    environment.put("PAGE_ID", ConfluenceSimulator.DEMO_PAGE);
    environment.put("TEMPLATE_ID", ConfluenceSimulator.DEMO_TEMPLATE);
    environment.putAll(signIn);
    return NodeScript.run("export.mjs", environment);
  }

  private JsonNode impersonate(User user, String sharedSecret) throws Exception {
    return NodeScript.run(
        "impersonate.mjs",
        Map.of(
            "TENANT_URL",
            confluence.baseUrl(),
            "OAUTH_CLIENT_ID",
            ConfluenceSimulator.DEMO_APP.oauthClientId(),
            "SHARED_SECRET",
            sharedSecret,
            "USER_ACCOUNT_ID",
            user.accountId(),
            "AUTHORIZATION_SERVER",
            confluence.urls().authorizationServer()));
  }

  private void assertIsCompleteFor(User user, JsonNode status) {
    assertThat(status.path("status").asText()).isEqualTo("complete");
    assertThat(status.path("downloadUrl").asText()).startsWith(confluence.urls().exporter());
    assertThat(confluence.jobs())
        .singleElement()
        .satisfies(
            job -> {
              assertThat(job.id()).isEqualTo(status.path("jobId").asText());
              assertThat(job.issuedByApp()).isEqualTo("confluence.js");
            })
        .extracting(ExportJob::owner)
        .isEqualTo(user);
  }
}
