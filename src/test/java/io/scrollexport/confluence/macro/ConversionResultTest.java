package io.scrollexport.confluence.macro;

import static io.scrollexport.http.ScriptedTransport.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.confluence.Site;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.ScriptedTransport.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionResultTest {

  private static ConversionResult result(String json) {
    return new MacroBodies(new Site(answer(200, json)).api()).result("7");
  }

  private static ExportException failure(Script answer) {
    MacroBodies macros = new MacroBodies(new Site(answer).api());
    return catchThrowableOfType(ExportException.class, () -> macros.result("7"));
  }

  @Test
  void isAskedForByItsIdWhateverThatIs() {
    Site site = new Site(answer(200, "{\"status\": \"QUEUED\"}"));

    new MacroBodies(site.api()).result("a/b c");

    assertThat(site.transport.lines())
        .containsExactly("GET /wiki/rest/api/contentbody/convert/async/a%2Fb%20c");
  }

  @Test
  void holdsTheContentOfACompletedConversion() {
    ConversionResult result =
        result(
            """
            {"value": "<p>x</p>", "representation": "view", "webresource": {"_expandable": {}},
             "renderTaskId": "7", "status": "COMPLETED", "_expandable": {}, "_links": {}}""");

    assertThat(result.status()).hasToString("COMPLETED");
    assertThat(result.finished()).isTrue();
    assertThat(result.content())
        .hasToString(
            "{\"value\":\"<p>x</p>\",\"representation\":\"view\",\"webresource\":{},"
                + "\"renderTaskId\":\"7\",\"status\":\"COMPLETED\"}");
    assertThat(result).as("content is not for logs").hasToString("ConversionResult[COMPLETED]");
  }

  @ParameterizedTest
  @CsvSource({
    "'The macro  took\ntoo long', The macro took too long",
    "'See https://example.com/x?jwt=1', See https://example.com/x",
    "'', Confluence gave no reason.",
  })
  void saysWhyAConversionFailed(String said, String error) {
    String text = said.replace("\n", "\\n");
    ConversionResult result = result("{\"status\": \"FAILED\", \"error\": \"" + text + "\"}");

    assertThat(result.status()).hasToString("FAILED");
    assertThat(result.finished()).isTrue();
    assertThat(result.content().path("error").asText()).isEqualTo(error);
  }

  @Test
  void takesTheReasonOutOfAnErrorObject() {
    ConversionResult result =
        result("{\"status\": \"FAILED\", \"error\": {\"message\": \"Out of order\"}}");

    assertThat(result.content().path("error").asText()).isEqualTo("Out of order");
  }

  @ParameterizedTest
  @ValueSource(strings = {"QUEUED", "WORKING", "RERUNNING", "NEWER"})
  void isUnfinishedByAnyOtherStatus(String status) {
    ConversionResult result = result("{\"status\": \"%s\", \"value\": \"x\"}".formatted(status));

    assertThat(result.status()).hasToString(status);
    assertThat(result.finished()).isFalse();
    assertThat(result.content().path("value").asText()).isEqualTo("x");
  }

  @Test
  void isNoneWhereACompletedConversionHoldsNoContent() {
    assertThat(failure(answer(200, "{\"status\": \"COMPLETED\"}")))
        .hasMessageStartingWith(
            "UNEXPECTED_RESPONSE: Confluence at example.atlassian.net gave status COMPLETED without"
                + " converted content when asked to give the result of conversion 7.");
  }

  @Test
  void hasExpiredWhereConfluenceDoesNotKnowItAnyMore() {
    assertThat(failure(answer(404, "{\"message\": \"No task\"}")))
        .hasMessage(
            "NOT_FOUND: Confluence at example.atlassian.net answered 404 when asked to give the"
                + " result of conversion 7 (\"No task\"). A result can be had for five minutes after"
                + " its conversion has ended, and not after the same conversion was started again:"
                + " this one has expired, or asyncId is wrong. Start the conversion anew.");
  }

  @Test
  void isRetriedWhereTheSiteThrottles() {
    ExportException failure = failure(answer(429, "{}", "Retry-After", "7"));

    assertThat(failure.code()).isEqualTo(FailureCode.RATE_LIMITED);
    assertThat(failure.retryAfter()).hasValueSatisfying(wait -> assertThat(wait).hasSeconds(7));
  }

  @Test
  void cannotBeHadByConnectApps() {
    Authentication app =
        new Authentication.ConnectImpersonation(
            "id",
            new Secret("s3cret-s3cret-s3cret-s3cret-s3cret"),
            "712020:1",
            null,
            BaseUrl.from("https://authorization.example.com"),
            Site.URL);
    Site site =
        new Site(
            answer(
                200, "{\"access_token\": \"t\", \"token_type\": \"Bearer\", \"expires_in\": 60}"),
            answer(403, "{}"));
    MacroBodies macros = new MacroBodies(site.api(Site.URL, app));

    assertThat(catchThrowableOfType(ExportException.class, () -> macros.result("7")))
        .hasMessageStartingWith("FORBIDDEN: ")
        .hasMessageEndingWith(
            "Atlassian lets no Connect app read the results of asynchronous conversions: use"
                + " convertMacroBody, or another sign-in, such as oauth-client-credentials-flow.");
  }
}
