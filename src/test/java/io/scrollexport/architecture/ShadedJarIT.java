package io.scrollexport.architecture;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.authentication.api.AuthorizedApi;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.observation.Observation;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands in the jar that goes to a connector runtime. */
class ShadedJarIT {

  private static final String SHADED = "io/scrollexport/shaded/";

  private static List<String> entries;

  @BeforeAll
  static void open() throws Exception {
    try (JarFile file = new JarFile(jar().toFile())) {
      entries = file.stream().filter(entry -> !entry.isDirectory()).map(Object::toString).toList();
    }
  }

  private static Path jar() throws URISyntaxException {
    return Path.of(
        ExportException.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  void everyClassStandsBelowOurPackage() {
    assertThat(entries)
        .filteredOn(name -> name.endsWith(".class"))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("io/scrollexport/"));
  }

  @Test
  void librariesAreRelocatedAndWhatTheRuntimeBringsIsNotThere() {
    assertThat(entries)
        .anyMatch(name -> name.startsWith("io/scrollexport/shaded/jwt/"))
        .anyMatch(name -> name.startsWith("io/scrollexport/shaded/caffeine/"))
        .anyMatch(name -> name.startsWith("io/scrollexport/shaded/jsoup/"))
        .anyMatch(name -> name.startsWith("io/scrollexport/shaded/hc/core5/"))
        .noneMatch(name -> name.contains("jackson") || name.contains("slf4j"));
  }

  @Test
  void licencesAndNoticesOfLibrariesGoAlong() throws Exception {
    assertThat(entries)
        .contains(
            "META-INF/LICENSE",
            "META-INF/NOTICE",
            "META-INF/java-jwt/LICENSE",
            "META-INF/jsoup/LICENSE");
    try (JarFile file = new JarFile(jar().toFile());
        InputStream notice = file.getInputStream(file.getEntry("META-INF/NOTICE"))) {
      assertThat(new String(notice.readAllBytes(), US_ASCII))
          .contains("Apache HttpComponents Core", "The Apache Software Foundation");
    }
  }

  @Test
  void itIsSmall() throws Exception {
    assertThat(Files.size(jar())).isLessThan(2_500_000);
  }

  @Test
  void theListOfPartsNamesTheRelocatedLibrariesAndNoOther() throws Exception {
    List<String> parts = new ArrayList<>();
    try (InputStream list =
        ExportException.class.getResourceAsStream(
            "/META-INF/sbom/scroll-export-connector.cdx.json")) {
      assertThat(list).as("a list, which Maven leaves out when it is offline (-o)").isNotNull();
      new ObjectMapper()
          .readTree(list)
          .path("components")
          .forEach(part -> parts.add(part.path("purl").asText().replaceAll("@.*", "")));
    }

    assertThat(parts)
        .containsExactlyInAnyOrder(
            "pkg:maven/org.jsoup/jsoup",
            "pkg:maven/com.github.ben-manes.caffeine/caffeine",
            "pkg:maven/org.apache.httpcomponents.core5/httpcore5",
            "pkg:maven/com.auth0/java-jwt");
    assertThat(entries)
        .filteredOn(name -> name.startsWith(SHADED))
        .extracting(name -> name.substring(SHADED.length()).replaceAll("/.*", ""))
        .containsOnly("jsoup", "caffeine", "hc", "jwt");
  }

  @Test
  void theOnlyServiceIsOurs() {
    assertThat(entries)
        .filteredOn(name -> name.startsWith("META-INF/services/"))
        .containsExactly(
            "META-INF/services/io.camunda.connector.api.outbound.OutboundConnectorProvider");
  }

  @Test
  void relocatedLibrariesSignAndKeepTokens() {
    List<String> bodies = new ArrayList<>();
    JsonApi api =
        new JsonApi(
            call -> {
              bodies.add(call.body() == null ? "" : new String(call.body(), US_ASCII));
              return new HttpReply(
                  200,
                  HttpHeaders.of(Map.of(), (name, value) -> true),
                  new ByteArrayInputStream("{\"access_token\":\"t\"}".getBytes(US_ASCII)));
            },
            InstantSource.system());
    BaseUrl site = BaseUrl.from("https://example.atlassian.net/wiki");
    Authentication user =
        new Authentication.ConnectImpersonation(
            "app", new Secret("short"), "jane", null, site, site);
    AuthorizedApi authorized =
        new AuthorizedApi(
            api,
            new SiteClocks(InstantSource.system(), System::nanoTime),
            System::nanoTime,
            Observation.NONE);
    HttpCall call = HttpCall.get(site.uri(), Map.of(), Timeouts.DEFAULT);
    Purpose purpose = new Purpose("Confluence", site.site(), "answer");

    authorized.exchange(call, purpose, user);
    authorized.exchange(call, purpose, user);

    assertThat(bodies).hasSize(3);
    assertThat(bodies.getFirst()).containsPattern("assertion=eyJ[\\w-]+\\.eyJ[\\w-]+\\.[\\w-]{43}");
  }
}
