package io.scrollexport.authentication.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TokenRenewalTest {

  @AutoClose private final SignIn signIn = new SignIn();
  private int requests;

  /** Ten at the most, numbered as they are requested. */
  private final AccessTokens tokens =
      new AccessTokens(
          (authentication, timeouts) ->
              AccessToken.issued(
                  new Secret("token-" + ++requests),
                  signIn.clock.nanos(),
                  AccessToken.LONGEST_LIFETIME),
          signIn.clock::nanos,
          10);

  @Test
  void aRefusedTokenIsRenewedOnce() {
    signIn.whoAmI(signIn.user("jane"));
    signIn.server.revokeAll();

    assertThat(signIn.whoAmI(signIn.user("jane"))).isEqualTo("jane");
    assertThat(signIn.whoAmI(signIn.user("jane"))).isEqualTo("jane");
    assertThat(signIn.server.tokenRequests).hasSize(2);
  }

  @Test
  void aSecondRefusalIsTheEnd() {
    signIn.server.gate = user -> signIn.server.revokeAll();
    signIn.server.lifetime = ",\"expires_in\":3600,\"access_token\":\"opens-nothing\"";

    ExportException failure = signIn.failure(signIn.user("jane"));

    assertThat(failure.code()).isEqualTo(FailureCode.UNAUTHORIZED);
    assertThat(failure.explanation()).contains("A fresh token was refused too");
    assertThat(signIn.server.tokenRequests).hasSize(2);
  }

  @Test
  void aTokenThatTheProcessGaveIsNotTriedTwice() {
    ExportException failure =
        signIn.failure(new Authentication.Bearer(new Secret("given-by-the-process")));

    assertThat(failure.code()).isEqualTo(FailureCode.UNAUTHORIZED);
    assertThat(failure.getMessage()).doesNotContain("given-by-the-process");
    assertThat(signIn.server.tokenRequests).isEmpty();
  }

  @Test
  void theFreshTokenOfAnotherJobIsUsedInsteadOfAskingAgain() {
    AccessToken refused = tokens.token(signIn.client(), SignIn.TIMEOUTS);

    AccessToken first = tokens.renewed(signIn.client(), refused, SignIn.TIMEOUTS);
    AccessToken second = tokens.renewed(signIn.client(), refused, SignIn.TIMEOUTS);

    assertThat(first.token()).isEqualTo(new Secret("token-2"));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void tokensOfManyAccountsDoNotPileUp() {
    for (int round = 0; round < 2; round++) {
      for (int user = 0; user < 1000; user++) {
        tokens.token(signIn.user("user-" + user), SignIn.TIMEOUTS);
      }
    }

    assertThat(requests).isGreaterThanOrEqualTo(1990);
  }
}
