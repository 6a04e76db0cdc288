package io.scrollexport.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.json.JsonReply;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record of the package is made with a secret wherever it can hold one, and printed. */
class SecretsStayHiddenTest {

  private static final String MARK = "TOP-SECRET";

  static Stream<Class<?>> records() throws Exception {
    Path folder =
        Path.of(Authentication.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("io/scrollexport/authentication");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
          .map(name -> "io.scrollexport.authentication." + name.replace(".class", ""))
          .<Class<?>>map(SecretsStayHiddenTest::loaded)
          .filter(Class::isRecord)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void noRecordPrintsItsSecrets(Class<?> type) throws Exception {
    assertThat(made(type).toString()).doesNotContain(MARK);
  }

  @Test
  void theRecordsAreFound() throws Exception {
    assertThat(records().toList())
        .contains(
            Secret.class,
            AccessToken.class,
            TokenRequest.class,
            Authentication.Bearer.class,
            Authentication.Basic.class,
            Authentication.OauthClientCredentials.class,
            Authentication.ConnectImpersonation.class);
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Object made(Class<?> type) throws Exception {
    RecordComponent[] components = type.getRecordComponents();
    Constructor<?> constructor =
        type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(type, components[i].getType());
    }
    return constructor.newInstance(values);
  }

  private static Object value(Class<?> owner, Class<?> type) throws IOException {
    boolean holdsSecretText = owner == Secret.class;
    return switch (type.getSimpleName()) {
      case "String" -> holdsSecretText ? MARK : "readable";
      case "Secret" -> new Secret(MARK);
      case "List" -> List.of(MARK);
      case "Instant" -> Instant.EPOCH;
      case "Duration" -> Duration.ZERO;
      case "BaseUrl" -> BaseUrl.from("https://example.com");
      case "ClientAuthentication" -> ClientAuthentication.CREDENTIALS_BODY;
      case "HttpCall" ->
          new HttpCall(
              "POST",
              URI.create("https://example.com/token?code=" + MARK),
              Map.of("Authorization", MARK),
              MARK.getBytes(StandardCharsets.UTF_8),
              SignIn.TIMEOUTS);
      case "JsonReply" ->
          new JsonReply(
              200,
              HttpHeaders.of(Map.of("Set-Cookie", List.of(MARK)), (name, value) -> true),
              new ObjectMapper().readTree("{\"access_token\":\"" + MARK + "\"}"));
      default -> throw new AssertionError("no value known for " + type + ": add one here");
    };
  }
}
