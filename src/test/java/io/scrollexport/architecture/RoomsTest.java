package io.scrollexport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which folder below {@code src} may use which: main nothing but itself, the simulator nothing but
 * itself, the playground the simulator, the benchmarks all of them, and nobody a test.
 */
@AnalyzeClasses(
    packages = "io.scrollexport",
    importOptions = {ImportOption.DoNotIncludeJars.class})
class RoomsTest {

  private static final Room MAIN = Room.of("main");
  private static final Room SIMULATOR = Room.of("simulator");
  private static final Room PLAYGROUND = Room.of("playground");
  private static final Room BENCH = Room.of("bench");
  private static final Room TEST = Room.of("test");

  @ArchTest
  static final ArchRule theConnectorsUseNoOtherRoom =
      noClasses()
          .that(MAIN.holdsThem())
          .should()
          .dependOnClassesThat(
              SIMULATOR
                  .holdsThem()
                  .or(PLAYGROUND.holdsThem())
                  .or(BENCH.holdsThem())
                  .or(TEST.holdsThem()));

  @ArchTest
  static final ArchRule theSimulatorIsWrittenWithoutTheConnectors =
      noClasses()
          .that(SIMULATOR.holdsThem())
          .should()
          .dependOnClassesThat(
              MAIN.holdsThem()
                  .or(PLAYGROUND.holdsThem())
                  .or(BENCH.holdsThem())
                  .or(TEST.holdsThem()));

  @ArchTest
  static final ArchRule theSimulatorRunsWithoutCamunda =
      noClasses()
          .that(SIMULATOR.holdsThem())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.camunda..", "org.springframework..", "io.netty..", "io.grpc..", "org.rocksdb..")
          .because("docker/simulator.Dockerfile leaves them out");

  @ArchTest
  static final ArchRule thePlaygroundTakesTheConnectorsAsARuntimeDoes =
      noClasses()
          .that(PLAYGROUND.holdsThem())
          .should()
          .dependOnClassesThat(MAIN.holdsThem().or(BENCH.holdsThem()).or(TEST.holdsThem()))
          .because("a runtime finds them as a service and does not know their classes");

  @ArchTest
  static final ArchRule benchmarksUseNoTestsButWhatTestsAreMadeOf =
      noClasses()
          .that(BENCH.holdsThem())
          .should()
          .dependOnClassesThat(
              TEST.holdsThem()
                  .and(
                      DescribedPredicate.describe(
                          "are tests", type -> type.getName().matches(".*(Test|IT)([$].*)?"))));

  /** Known by its source files, for rooms share packages. */
  private record Room(String name, Set<String> topLevelClasses) {

    static Room of(String name) {
      Path folder = Path.of("src", name, "java");
      try (Stream<Path> files = Files.walk(folder)) {
        return new Room(
            name,
            files
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .filter(file -> file.endsWith(".java"))
                .map(file -> file.substring(0, file.length() - ".java".length()).replace('/', '.'))
                .collect(toUnmodifiableSet()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    DescribedPredicate<JavaClass> holdsThem() {
      return DescribedPredicate.describe(
          "stand in src/" + name,
          type -> topLevelClasses.contains(type.getName().replaceFirst("[$].*", "")));
    }
  }
}
