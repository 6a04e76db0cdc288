package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.scrollexport.authentication.Secret;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every record of main code, made with marked secrets wherever it can hold one, and printed: in
 * secrets, headers, bodies, JSON, rendered output, and the queries of URLs.
 */
class SecretRecordsTest {

  private static final String MARK = "TOP-SECRET";
  private static final String URL = "https://scroll-word.us.exporter.k15t.app/f.docx?jwt=" + MARK;

  /** Texts that hold a credential, or that come whole from outside. */
  private static final Set<String> SECRET_TEXTS = Set.of("raw", "authorization", "value", "body");

  static Stream<Class<?>> records() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.scrollexport")
            .stream()
            .filter(JavaClass::isRecord)
            .filter(type -> !type.getName().contains(".shaded."))
            .sorted(Comparator.comparing(JavaClass::getName))
            .map(JavaClass::reflect);
  }

  @ParameterizedTest
  @MethodSource("records")
  void noRecordPrintsASecret(Class<?> type) throws Exception {
    assertThat(String.valueOf(value("", type))).doesNotContain(MARK);
  }

  @Test
  void theRecordsAreFound() {
    assertThat(records()).hasSizeGreaterThan(50).contains(Secret.class);
  }

  private static Object made(Class<?> type) throws Exception {
    RecordComponent[] components = type.getRecordComponents();
    Constructor<?> constructor =
        type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components[i].getName(), components[i].getType());
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new AssertionError("no value fits " + type + ": add one here", e.getCause());
    }
  }

  private static @Nullable Object value(String name, Class<?> type) throws Exception {
    if (type == BaseUrl.class) {
      return BaseUrl.from("https://example.atlassian.net/wiki");
    }
    if (type.isRecord()) {
      return made(type);
    }
    if (type.isSealed()) {
      return value(name, type.getPermittedSubclasses()[0]);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return switch (type.getSimpleName()) {
      case "String" -> text(name);
      case "int", "Integer" -> 1;
      case "long" -> 1L;
      case "double" -> 1.0;
      case "boolean", "Boolean" -> true;
      case "byte[]" -> MARK.getBytes(StandardCharsets.UTF_8);
      case "Class" -> String.class;
      case "Throwable", "IOException" -> new IOException("broken");
      case "URI" -> URI.create(URL);
      case "Instant" -> Instant.EPOCH;
      case "Duration" -> Duration.ofSeconds(1);
      case "InstantSource" -> InstantSource.fixed(Instant.EPOCH);
      case "InputStream" -> InputStream.nullInputStream();
      case "List" -> name.equals("secrets") ? List.of(MARK) : List.of();
      case "Set" -> Set.of();
      case "Map" -> name.equals("headers") ? Map.of("Authorization", MARK) : Map.of();
      case "JsonNode", "ObjectNode" -> json();
      case "RemoteJson" -> RemoteJson.of(json(), Credentials.NONE);
      case "RemoteText" -> RemoteText.of("readable");
      case "Credentials" -> Credentials.of(Set.of(MARK));
      case "HttpHeaders" ->
          HttpHeaders.of(
              Map.of("Location", List.of(URL), "Set-Cookie", List.of(MARK)),
              (field, content) -> true);
      default -> type.isInterface() ? silent(type) : null;
    };
  }

  private static String text(String name) {
    return SECRET_TEXTS.contains(name) ? MARK : "readable";
  }

  private static JsonNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return json.put("downloadUrl", URL).put("access_token", MARK);
  }

  /** A part that does nothing and is never asked to. */
  private static Object silent(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> method.getName().equals("toString") ? "part" : null);
  }
}
