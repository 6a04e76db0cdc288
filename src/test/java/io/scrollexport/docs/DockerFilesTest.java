package io.scrollexport.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code docker/} promises, as far as it can be read without Docker: the set starts with the
 * values of its example, keeps the runtime's filter, and is open to this machine only.
 */
class DockerFilesTest {

  private static final Path FOLDER = Path.of("docker");
  private static final Path SET = FOLDER.resolve("compose.yaml");
  private static final Pattern VARIABLE = Pattern.compile("(?<![$])[$][{]([A-Z_]+)([^}]*)}");

  /** Of the program itself, not of the file. */
  private static final Set<String> OF_COMPOSE = Set.of("COMPOSE_PROJECT_NAME", "COMPOSE_PROFILES");

  /** A service of the set. */
  record Service(String name, Map<?, ?> settings) {

    Stream<String> texts(String setting) {
      return settings.get(setting) instanceof List<?> texts
          ? texts.stream().map(String::valueOf)
          : Stream.empty();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Service> services() throws IOException {
    Map<?, ?> services = (Map<?, ?>) yaml(SET).get("services");
    return services.entrySet().stream()
        .map(entry -> new Service((String) entry.getKey(), (Map<?, ?>) entry.getValue()));
  }

  private static Map<?, ?> yaml(Path file) throws IOException {
    return new Yaml().load(Files.readString(file));
  }

  private static Properties example() throws IOException {
    Properties example = new Properties();
    try (var lines = Files.newBufferedReader(FOLDER.resolve(".env.example"))) {
      example.load(lines);
    }
    return example;
  }

  @Test
  void theExampleHasAValueForEveryVariableOfTheSetAndNoOther() throws IOException {
    Set<String> used =
        VARIABLE
            .matcher(Files.readString(SET))
            .results()
            .map(variable -> variable.group(1))
            .collect(Collectors.toSet());
    Set<String> given = new HashSet<>(example().stringPropertyNames());
    given.removeAll(OF_COMPOSE);

    assertThat(given).isEqualTo(used).hasSizeGreaterThan(5);
    assertThat(example().values()).noneMatch(value -> ((String) value).isBlank());
  }

  /** Without the file they would be blank, and an image without a version is the newest. */
  @Test
  void noVariableMayBeLeftOut() throws IOException {
    assertThat(VARIABLE.matcher(Files.readString(SET)).results())
        .isNotEmpty()
        .allMatch(variable -> variable.group(2).startsWith(":?"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void imagesTakeTheirVersionFromTheExampleOrAreBuiltHere(Service service) {
    String image = (String) service.settings().get("image");

    if (service.settings().containsKey("build")) {
      assertThat(image).startsWith("scroll-export-");
    } else {
      assertThat(image).matches("[a-z/-]+:[$][{][A-Z]+_VERSION:[?][^}]+}");
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void isOpenToThisMachineOnlyAndGainsNoRights(Service service) {
    assertThat(service.texts("ports")).allMatch(port -> port.startsWith("127.0.0.1:"));
    assertThat(service.texts("cap_drop")).containsExactly("ALL");
    assertThat(service.texts("security_opt")).contains("no-new-privileges:true");
    assertThat((String) service.settings().get("user")).matches("[1-9][0-9]*:[0-9]+");
  }

  @ParameterizedTest
  @MethodSource("services")
  void mountsFilesThatAreThere(Service service) {
    assertThat(
            service
                .texts("volumes")
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> FOLDER.resolve(volume.split(":")[0])))
        .allMatch(Files::exists);
  }

  @Test
  void theConnectorRuntimeKeepsItsFilterAndKnowsItsSites() throws IOException {
    Map<?, ?> environment =
        services()
            .filter(service -> service.name().equals("connectors"))
            .map(service -> (Map<?, ?>) service.settings().get("environment"))
            .findFirst()
            .orElseThrow();

    assertThat(environment.keySet())
        .extracting(String::valueOf)
        .contains("SCROLL_EXPORT_ALLOWED_SITES")
        .noneMatch(name -> name.replace("_", "").contains("SECRETFILTER"));
    assertThat(environment.get("CAMUNDA_CONNECTOR_SECRETPROVIDER_ENVIRONMENT_PREFIX"))
        .isEqualTo("SECRET_");
  }

  @Test
  void theSimulatorIsASiteThatGetsCredentials() throws IOException {
    Properties example = example();

    assertThat(example.getProperty("SECRET_CONFLUENCE_URL"))
        .contains("//" + example.getProperty("SCROLL_EXPORT_ALLOWED_SITES") + ":");
  }
}
