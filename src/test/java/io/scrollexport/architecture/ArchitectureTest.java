package io.scrollexport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.scrollexport",
    importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {

  @ArchTest
  static final ArchRule dependenciesPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("connector")
          .definedBy("..connector..")
          .layer("operation")
          .definedBy("..operation..")
          .layer("protocol")
          .definedBy("..protocol..")
          .layer("download")
          .definedBy("..download..")
          .layer("polling")
          .definedBy("..polling..")
          .layer("confluence")
          .definedBy("..confluence..")
          .layer("authentication")
          .definedBy("..authentication..")
          .layer("observation")
          .definedBy("..observation..")
          .layer("settings")
          .definedBy("..settings..")
          .layer("http")
          .definedBy("..http..")
          .layer("failure")
          .definedBy("..failure..")
          .layer("remote")
          .definedBy("..remote..")
          .whereLayer("connector")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("operation")
          .mayOnlyBeAccessedByLayers("connector")
          .whereLayer("protocol")
          .mayOnlyBeAccessedByLayers("connector", "operation")
          .whereLayer("download")
          .mayOnlyBeAccessedByLayers("connector", "operation")
          .whereLayer("polling")
          .mayOnlyBeAccessedByLayers("connector", "operation")
          .whereLayer("confluence")
          .mayOnlyBeAccessedByLayers("connector", "operation", "protocol")
          .whereLayer("authentication")
          .mayOnlyBeAccessedByLayers("connector", "operation", "protocol", "confluence")
          .whereLayer("observation")
          .mayOnlyBeAccessedByLayers("connector", "authentication", "confluence")
          .whereLayer("observation")
          .mayOnlyAccessLayers("http", "failure", "remote")
          .whereLayer("settings")
          .mayOnlyBeAccessedByLayers("connector", "download")
          .whereLayer("settings")
          .mayOnlyAccessLayers("http", "failure")
          .whereLayer("polling")
          .mayOnlyAccessLayers("remote")
          .whereLayer("failure")
          .mayOnlyAccessLayers("remote")
          .whereLayer("remote")
          .mayNotAccessAnyLayer()
          .withOptionalLayers(true);

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("io.scrollexport.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheConnectorKnowsTheSdk =
      noClasses()
          .that()
          .resideOutsideOfPackage("..connector..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.camunda..");

  @ArchTest
  static final ArchRule onlyMetricsKnowMicrometer =
      noClasses()
          .that()
          .haveNameNotMatching("io\\.scrollexport\\.observation\\.(Metrics|Site).*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.micrometer..");

  @ArchTest
  static final ArchRule onlyTheTransportKnowsHttpCore =
      noClasses()
          .that()
          .resideOutsideOfPackages("..http.transport..", "..http.wire..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.hc..");

  @ArchTest
  static final ArchRule nothingKnowsTheJdkClient =
      noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.net.http.HttpClient");

  @ArchTest
  static final ArchRule callsAndAnswersKnowNoOtherRoomOfHttp =
      noClasses()
          .that()
          .resideInAPackage("io.scrollexport.http")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.scrollexport.http.(*)..");

  @ArchTest
  static final ArchRule nothingSleepsOrPrints =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(Thread.class, "sleep", java.time.Duration.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule timeComesFromOutside =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule namesAreNouns =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager");
}
