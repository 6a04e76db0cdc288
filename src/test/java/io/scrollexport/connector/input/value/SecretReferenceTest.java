package io.scrollexport.connector.input.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.connector.input.connection.ConnectionInput;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.settings.AllowedSites;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That nothing which stands for a secret is taken for a value. */
class SecretReferenceTest {

  private static final BaseUrl SITE = BaseUrl.from("https://example.atlassian.net/wiki");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static Input input(JsonNode value, boolean misplaced) {
    return new Input("exportRequest.", "templateId", value, misplaced);
  }

  static Stream<Arguments> accessors() {
    Consumer<Input> text = Input::text;
    Consumer<Input> required = Input::required;
    Consumer<Input> credential = Input::credential;
    Consumer<Input> texts = Input::texts;
    Consumer<Input> context = Input::context;
    Consumer<Input> duration = Input::duration;
    Consumer<Input> flag = input -> input.flag(false);
    Consumer<Input> number = input -> input.number(1, 1, 9);
    Consumer<Input> parsed = input -> input.parsed(BaseUrl::from);
    return Stream.of(text, required, credential, texts, context, duration, flag, number, parsed)
        .flatMap(
            accessor ->
                Stream.of(
                        "{{secrets.API_TOKEN}}",
                        "{{ secrets.API_TOKEN }}",
                        "before {{secrets.API_TOKEN}} after",
                        "camunda.secrets.API_TOKEN",
                        "Bearer camunda.secrets.API_TOKEN",
                        "secrets\u2024API_TOKEN",
                        "{{secrets\u2024API_TOKEN}}",
                        "{{ camunda.secrets\u2024API_TOKEN }}")
                    .map(reference -> Arguments.of(accessor, reference)));
  }

  @ParameterizedTest
  @MethodSource("accessors")
  void isRefusedByTheNameOfTheInputWhateverItIsAskedFor(
      Consumer<Input> accessor, String reference) {
    assertRefused(() -> accessor.accept(input(JSON.textNode(reference), false)));
    assertRefused(() -> accessor.accept(input(JSON.textNode(reference), true)));
  }

  private static void assertRefused(Runnable access) {
    assertThatThrownBy(access::run)
        .isInstanceOfSatisfying(
            ExportException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.INVALID_INPUT))
        .hasMessageStartingWith("INVALID_INPUT: exportRequest.templateId ")
        .hasMessageContaining("API_TOKEN");
  }

  @Test
  void isRefusedAnywhereInAContextOrAList() {
    assertRefused(() -> input(JSON.objectNode().put("{{secrets.API_TOKEN}}", 1), false).context());
    ObjectNode nested = JSON.objectNode();
    nested.putObject("a").putArray("b").add("x camunda.secrets.API_TOKEN");
    assertRefused(() -> input(nested, false).context());
    assertRefused(() -> input(nested, false).text());
    assertThatThrownBy(
            () -> input(JSON.arrayNode().add("a").add("{{secrets.API_TOKEN}}"), false).texts())
        .hasMessageStartingWith(
            "INVALID_INPUT: exportRequest.templateId[2] refers to the secret API_TOKEN,");
  }

  @ParameterizedTest
  @CsvSource({"camunda.secrets., ''", "secrets\u2024, ''", "secrets., ''", "{{secrets., ' }}'"})
  void isRefusedWhateverItsLength(String beginning, String end) {
    String reference = beginning + "a.".repeat(8_000) + "a" + end;

    assertThatThrownBy(() -> input(JSON.textNode(reference), false).credential())
        .hasMessageStartingWith("INVALID_INPUT: exportRequest.templateId refers to a secret,");
  }

  @Test
  void isToldApartByWhoCanMendIt() {
    assertThatThrownBy(() -> input(JSON.textNode("{{secrets\u2024TOKEN}}"), false).text())
        .hasMessage(
            "INVALID_INPUT: exportRequest.templateId refers to the secret TOKEN, and what a caller"
                + " gives is taken as it is here. Leave authentication and integration out to use"
                + " the secrets of this runtime, or give the value.");
    assertThatThrownBy(() -> input(JSON.textNode("{{secrets.TOKEN}}"), false).text())
        .hasMessage(
            "INVALID_INPUT: exportRequest.templateId refers to the secret TOKEN, which was not"
                + " resolved: define it in the connector runtime, and name it in an input of this"
                + " very task.");
  }

  /** A message may come into an input of a task that may have secrets. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{secrets.TOKEN}}",
        "{{ secrets.TOKEN }}",
        "camunda.secrets.TOKEN",
        "secrets.TOKEN",
        "{{secrets.secrets.TOKEN}}",
        "camunda.secrets.secrets.TOKEN",
        "secrets.secrets.TOKEN",
        "{{secrets.a{{secrets.TOKEN}}}}",
        "secrets\u2024a.secrets.TOKEN"
      })
  void isNotRepeatedInANotationThatARuntimeResolves(String reference) {
    assertThatThrownBy(() -> input(JSON.textNode(reference), false).credential())
        .hasMessageStartingWith("INVALID_INPUT: exportRequest.templateId refers to ")
        .hasMessageNotContaining("secrets.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No secrets. Ever",
        "Trade secrets.docx",
        "secrets.",
        "camunda.com",
        "{{user.name}}",
        "Company secrets: all"
      })
  void otherTextsPass(String text) {
    assertThat(input(JSON.textNode(text), false).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "bearer, token",
    "basic, username",
    "basic, password",
    "oauth-client-credentials-flow, clientId",
    "oauth-client-credentials-flow, clientSecret",
    "connect-impersonation, oauthClientId",
    "connect-impersonation, sharedSecret"
  })
  void noCredentialMayLookLikeAReferenceOfAnyKind(String type, String name) {
    assertThatThrownBy(() -> signIn(type, name, "camunda.s3cr3t"))
        .hasMessageStartingWith("INVALID_INPUT: authentication." + name + " begins with camunda.")
        .hasMessageNotContaining("s3cr3t");
    assertThatThrownBy(() -> signIn(type, name, "camunda.secrets.API_TOKEN"))
        .hasMessageStartingWith(
            "INVALID_INPUT: authentication."
                + name
                + " refers to the secret API_TOKEN, which was not resolved");
    assertThatThrownBy(() -> signIn(type, name, "secrets.API_TOKEN"))
        .hasMessageStartingWith(
            "INVALID_INPUT: authentication." + name + " refers to the secret API_TOKEN, which was");
  }

  private static void signIn(String type, String name, String value) {
    ObjectNode variables = JSON.objectNode();
    ObjectNode authentication = variables.putObject("authentication").put("type", type);
    Stream.of("token", "username", "password", "clientId", "clientSecret", "oauthClientId")
        .forEach(field -> authentication.put(field, "value"));
    authentication.put("sharedSecret", "value").put("userAccountId", "value").put(name, value);
    InputBinding.bind(ConnectionInput.class, variables)
        .authentication()
        .authentication(SITE, new AllowedSites(List.of()));
  }
}
