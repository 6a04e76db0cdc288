package io.scrollexport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies between the packages of the playground point one way. */
@AnalyzeClasses(
    packages = "io.scrollexport.playground",
    importOptions = {
      ImportOption.DoNotIncludeJars.class,
      PlaygroundArchitectureTest.WithoutTests.class
    })
class PlaygroundArchitectureTest {

  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location
          .asURI()
          .toString()
          .matches(".*(Test|IT|RunningPlayground|RawRequest|EventReader)([$].*)?[.]class");
    }
  }

  private static final String ROOT = "io.scrollexport.playground";

  @ArchTest
  static final ArchRule dependenciesPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("start")
          .definedBy(ROOT)
          .layer("web")
          .definedBy(ROOT + ".web..")
          .layer("world")
          .definedBy(ROOT + ".world")
          .layer("site")
          .definedBy(ROOT + ".world.site..")
          .layer("workers")
          .definedBy(ROOT + ".workers..")
          .layer("wire")
          .definedBy(ROOT + ".wire..")
          .layer("live")
          .definedBy(ROOT + ".live")
          .layer("values")
          .definedBy(ROOT + ".live.values..")
          .layer("deployed")
          .definedBy(ROOT + ".live.deployed..")
          .layer("stream")
          .definedBy(ROOT + ".stream..")
          .layer("api")
          .definedBy(ROOT + ".api..")
          .whereLayer("start")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("web")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("world")
          .mayOnlyBeAccessedByLayers("start", "web")
          .whereLayer("site")
          .mayOnlyAccessLayers("api", "values")
          .whereLayer("workers")
          .mayOnlyBeAccessedByLayers("world")
          .whereLayer("wire")
          .mayOnlyBeAccessedByLayers("world", "web")
          .whereLayer("live")
          .mayOnlyBeAccessedByLayers("world", "web", "wire", "workers")
          .whereLayer("values")
          .mayOnlyAccessLayers("api")
          .whereLayer("deployed")
          .mayNotAccessAnyLayer()
          .whereLayer("stream")
          .mayOnlyBeAccessedByLayers("world", "web", "wire", "live")
          .whereLayer("api")
          .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule onlyTheWebKnowsTheWeb =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, ROOT + ".web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..");

  @ArchTest
  static final ArchRule nothingSleeps =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(Thread.class, "sleep", java.time.Duration.class);

  @ArchTest
  static final ArchRule onlyTheStartPrints =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT)
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");
}
