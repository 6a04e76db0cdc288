package io.scrollexport.authentication.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.failure.FailureCode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenLifetimeTest {

  @AutoClose private final SignIn signIn = new SignIn();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,"expires_in":3600         | 3540
          ,"expires_in":900          |  840
          ,"expires_in":60           |   54
          ,"expires_in":"3600"       | 3540
          ,"expires_in":3599.9       | 3539
          ''                         |  270
          ,"expires_in":null         |  270
          ,"expires_in":"soon"       |  270
          ,"expires_in":{}           |  270
          ,"expires_in":999999999999 | 86340
          ,"expires_in":1e300        | 86340
          """)
  void aTokenIsUsedUntilShortlyBeforeItExpires(String lifetime, int seconds) {
    signIn.server.lifetime = lifetime;

    askAfter(Duration.ZERO);
    askAfter(Duration.ofSeconds(seconds - 1));
    assertThat(signIn.server.tokenRequests).hasSize(1);

    askAfter(Duration.ofSeconds(1));
    assertThat(signIn.server.tokenRequests).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {",\"expires_in\":0", ",\"expires_in\":-3600"})
  void aTokenThatIsOldAlreadyServesOneJob(String lifetime) {
    signIn.server.lifetime = lifetime;

    askAfter(Duration.ZERO);
    askAfter(Duration.ZERO);

    assertThat(signIn.server.tokenRequests).hasSize(2);
  }

  @Test
  void usersAppsAndClientsHaveTokensOfTheirOwn() {
    for (int round = 0; round < 2; round++) {
      assertThat(signIn.whoAmI(signIn.user("jane"))).isEqualTo("jane");
      assertThat(signIn.whoAmI(signIn.user("john"))).isEqualTo("john");
      assertThat(signIn.whoAmI(signIn.user("jane", AuthorizationServer.SHARED_SECRET, "READ")))
          .isEqualTo("jane");
      assertThat(signIn.whoAmI(signIn.client())).isEqualTo("service-account");
    }
    assertThat(signIn.server.tokenRequests).hasSize(4);
  }

  @Test
  void aTokenIsNeverSharedByTwoSecretsForTheSameUser() {
    assertThat(signIn.whoAmI(signIn.user("jane"))).isEqualTo("jane");

    assertThat(signIn.failure(signIn.user("jane", "another secret", null)).code())
        .isEqualTo(FailureCode.TOKEN_REQUEST_FAILED);
    assertThat(signIn.whoAmI(signIn.user("jane"))).isEqualTo("jane");
    assertThat(signIn.server.tokenRequests).hasSize(2);
  }

  @Test
  void aFailureIsNotKept() {
    signIn.server.refusals.add(new AuthorizationServer.Refusal(400, "{}", Map.of()));

    assertThat(signIn.failure(signIn.user("jane")).code())
        .isEqualTo(FailureCode.TOKEN_REQUEST_FAILED);
    assertThat(signIn.whoAmI(signIn.user("jane"))).isEqualTo("jane");
  }

  private void askAfter(Duration pause) {
    signIn.clock.advance(pause);
    assertThat(signIn.whoAmI(signIn.client())).isEqualTo("service-account");
  }
}
