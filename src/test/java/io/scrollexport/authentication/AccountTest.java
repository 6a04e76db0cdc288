package io.scrollexport.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.authentication.Authentication.Basic;
import io.scrollexport.authentication.Authentication.Bearer;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.http.BaseUrl;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final BaseUrl ONE = BaseUrl.from("https://one.example");
  private static final BaseUrl TWO = BaseUrl.from("https://two.example");

  @Test
  void signInsThatDifferInAnyPartAreDifferentAccounts() {
    List<Authentication> differing =
        List.of(
            new Bearer(new Secret("s")),
            new Bearer(new Secret("t")),
            new Basic("c", new Secret("s")),
            new Basic("c", new Secret("t")),
            new Basic("d", new Secret("s")),
            client(ONE, "c", "s", null, null, ClientAuthentication.CREDENTIALS_BODY),
            client(TWO, "c", "s", null, null, ClientAuthentication.CREDENTIALS_BODY),
            client(ONE, "d", "s", null, null, ClientAuthentication.CREDENTIALS_BODY),
            client(ONE, "c", "t", null, null, ClientAuthentication.CREDENTIALS_BODY),
            client(ONE, "c", "s", "x", null, ClientAuthentication.CREDENTIALS_BODY),
            client(ONE, "c", "s", null, "x", ClientAuthentication.CREDENTIALS_BODY),
            client(ONE, "c", "s", null, null, ClientAuthentication.BASIC_AUTH_HEADER),
            app("c", "s", "u", null, ONE, ONE),
            app("d", "s", "u", null, ONE, ONE),
            app("c", "t", "u", null, ONE, ONE),
            app("c", "s", "v", null, ONE, ONE),
            app("c", "s", "u", "x", ONE, ONE),
            app("c", "s", "u", null, TWO, ONE),
            app("c", "s", "u", null, ONE, TWO));

    assertThat(differing.stream().map(Account::of).collect(Collectors.toSet()))
        .hasSameSizeAs(differing);
  }

  @Property(tries = 200)
  void equalSignInsAreOneAccountWhoseTextTellsNothing(
      @ForAll @AlphaChars @StringLength(min = 8, max = 40) String user,
      @ForAll @AlphaChars @StringLength(min = 8, max = 40) String secret) {
    Account account = Account.of(app("client", secret, user, null, ONE, TWO));

    assertThat(Account.of(app("client", secret, user, null, ONE, TWO))).isEqualTo(account);
    assertThat(account.toString()).doesNotContain(secret, user);
  }

  @Property(tries = 200)
  void partsDoNotRunTogether(
      @ForAll @AlphaChars @StringLength(min = 1, max = 10) String left,
      @ForAll @AlphaChars @StringLength(min = 1, max = 10) String middle,
      @ForAll @AlphaChars @StringLength(min = 1, max = 10) String right) {
    assertThat(
            Stream.of(
                    new Basic(left + middle, new Secret(right)),
                    new Basic(left, new Secret(middle + right)))
                .map(Account::of))
        .doesNotHaveDuplicates();
  }

  private static OauthClientCredentials client(
      BaseUrl endpoint,
      String clientId,
      String secret,
      @Nullable String audience,
      @Nullable String scopes,
      ClientAuthentication how) {
    return new OauthClientCredentials(
        endpoint, clientId, new Secret(secret), audience, scopes, how);
  }

  private static ConnectImpersonation app(
      String clientId,
      String secret,
      String user,
      @Nullable String scopes,
      BaseUrl server,
      BaseUrl tenant) {
    return new ConnectImpersonation(clientId, new Secret(secret), user, scopes, server, tenant);
  }
}
