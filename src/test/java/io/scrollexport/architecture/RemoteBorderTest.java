package io.scrollexport.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.scrollexport.http.HttpReply;
import io.scrollexport.remote.RemoteContent;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteUrl;
import java.net.http.HttpHeaders;
import java.util.Set;

/** Nothing that a remote side wrote gets past its types. */
@AnalyzeClasses(
    packages = "io.scrollexport",
    importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class RemoteBorderTest {

  @ArchTest
  static final ArchRule onlyTheBorderReadsJson =
      noClasses()
          .that()
          .resideOutsideOfPackage("..remote..")
          .should()
          .accessTargetWhere(
              uses(
                  resideInAPackage("com.fasterxml.jackson.."),
                  "readTree",
                  "readValue",
                  "readerFor",
                  "reader",
                  "createParser",
                  "convertValue"));

  @ArchTest
  static final ArchRule onlyTheBorderAndInputsLookIntoTextsOfJson =
      noClasses()
          .that()
          .resideOutsideOfPackages("..remote..", "..connector.input..")
          .and()
          .doNotHaveSimpleName("ContentDelivery")
          .should()
          .accessTargetWhere(uses(belongTo(JsonNode.class), "asText", "textValue"));

  @ArchTest
  static final ArchRule bodiesAreReadAsJsonOrAsFiles =
      noClasses()
          .that()
          .resideOutsideOfPackages("..http..", "io.scrollexport.download")
          .should()
          .accessTargetWhere(uses(belongTo(HttpReply.class), "body"));

  @ArchTest
  static final ArchRule headersAreReadWhereTheyAreUnderstood =
      noClasses()
          .that()
          .resideOutsideOfPackages("..http..", "..download..")
          .should()
          .accessTargetWhere(uses(belongTo(HttpHeaders.class), "firstValue", "allValues", "map"));

  @ArchTest
  static final ArchRule contentIsReadByParsersOnly =
      noClasses()
          .that(DescribedPredicate.not(named("RemoteContent", "RenderedResult", "TokenEndpoint")))
          .should()
          .accessTargetWhere(uses(belongTo(RemoteContent.class), "raw"));

  @ArchTest
  static final ArchRule addressesAreAskedAndNotShown =
      noClasses()
          .that(DescribedPredicate.not(named("RemoteUrl", "FreshUrls", "DownloadOperation")))
          .should()
          .accessTargetWhere(uses(belongTo(RemoteUrl.class), "raw"));

  @ArchTest
  static final ArchRule onlyResultsOfEarlierJobsAreTakenForRemoteJson =
      noClasses()
          .that(DescribedPredicate.not(named("Input")))
          .should()
          .accessTargetWhere(uses(belongTo(RemoteJson.class), "of"));

  /** Messages of exceptions quote what could not be read. */
  @ArchTest
  static final ArchRule messagesOfExceptionsPassTheBorder =
      noClasses()
          .that(
              DescribedPredicate.not(
                  resideInAnyPackage("io.scrollexport.remote", "io.scrollexport.connector..")
                      .or(named("StoreFailure", "DownloadFailures", "DownloadStream"))))
          .should()
          .accessTargetWhere(
              uses(
                  JavaClass.Predicates.assignableTo(Throwable.class),
                  "getMessage",
                  "getLocalizedMessage"));

  private static DescribedPredicate<JavaClass> belongTo(Class<?> type) {
    return belongToAnyOf(type);
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    Set<String> set = Set.of(names);
    return DescribedPredicate.describe(
        "are " + set, type -> set.contains(type.getSimpleName()) || set.contains(outer(type)));
  }

  private static String outer(JavaClass type) {
    return type.getEnclosingClass().map(JavaClass::getSimpleName).orElse("");
  }

  /** Calls and references to methods. */
  private static DescribedPredicate<JavaAccess<?>> uses(
      DescribedPredicate<JavaClass> owners, String... methods) {
    Set<String> names = Set.of(methods);
    return DescribedPredicate.describe(
        names + " of classes that " + owners.getDescription(),
        access -> names.contains(access.getName()) && owners.test(access.getTargetOwner()));
  }
}
