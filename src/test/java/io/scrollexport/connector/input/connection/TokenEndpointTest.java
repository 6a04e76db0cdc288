package io.scrollexport.connector.input.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.settings.AllowedSites;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input {@code authentication.oauthTokenEndpoint}: the address of one resource. */
class TokenEndpointTest {

  private static final BaseUrl SITE = BaseUrl.from("https://example.atlassian.net/wiki");

  @ParameterizedTest
  @CsvSource({
    "https://id.example.com/o/token/, https://id.example.com/o/token/",
    "https://ID.example.com:443/o/token, https://id.example.com/o/token",
    "https://auth.atlassian.com/oauth/token/, https://auth.atlassian.com/oauth/token",
    "'', https://auth.atlassian.com/oauth/token"
  })
  void isAskedAsItIsGiven(String given, String asked) {
    ObjectNode variables = new ObjectMapper().createObjectNode();
    variables
        .putObject("authentication")
        .put("type", "oauth-client-credentials-flow")
        .put("oauthTokenEndpoint", given)
        .put("clientId", "client")
        .put("clientSecret", "s3cr3t");

    assertThat(
            InputBinding.bind(ConnectionInput.class, variables)
                .authentication()
                .authentication(SITE, new AllowedSites(List.of("id.example.com"))))
        .isInstanceOfSatisfying(
            OauthClientCredentials.class,
            client -> assertThat(client.oauthTokenEndpoint()).hasToString(asked));
  }
}
