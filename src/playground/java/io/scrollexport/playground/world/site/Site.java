package io.scrollexport.playground.world.site;

import io.scrollexport.playground.api.State.Templates;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.site.ExportOutcome;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Confluence that is worked with: a real one where the environment names it, else the
 * simulator.
 *
 * @param name to be shown
 * @param page the one that a real site begins with, else empty
 * @param secrets what the runtime resolves; processes only ever hold their names
 * @param simulator to be closed in the end, absent for a real site
 */
public record Site(
    String name,
    String page,
    Map<String, String> secrets,
    Templates templates,
    @Nullable ConfluenceSimulator simulator)
    implements AutoCloseable {

  private static final String URL = "CONFLUENCE_URL";
  private static final String USER = "CONFLUENCE_USER";
  private static final String TOKEN = "CONFLUENCE_TOKEN";
  private static final String TEMPLATE = "SCROLL_TEMPLATE_ID";
  private static final String PDF_TEMPLATE = "SCROLL_PDF_TEMPLATE_ID";
  private static final String EXPORT_SECONDS = "SIMULATOR_EXPORT_SECONDS";
  private static final List<String> PASSED_ON =
      List.of(
          URL,
          USER,
          TOKEN,
          TEMPLATE,
          PDF_TEMPLATE,
          "CONFLUENCE_CLIENT_ID",
          "CONFLUENCE_CLIENT_SECRET",
          "CONNECT_CLIENT_ID",
          "CONNECT_SHARED_SECRET");

  /** The simulator's template for PDF; its ID is as opaque as those of real ones. */
  private static final String SIMULATED_PDF = "5f0c2d61-9d0e-4b1f-8c7a-3a0d3d3f7c11";

  /**
   * The site that the environment names, or the simulator, whose exports take as long as it says.
   *
   * @param page the page to begin with at a real site, may be empty
   * @throws IllegalArgumentException when the environment names a site but not all that it takes
   */
  public static Site from(Map<String, String> environment, String page) {
    if (environment.getOrDefault(URL, "").isBlank()) {
      return simulated(exportTime(environment.getOrDefault(EXPORT_SECONDS, "3")));
    }
    List<String> missing =
        List.of(TOKEN, TEMPLATE).stream()
            .filter(name -> environment.getOrDefault(name, "").isBlank())
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          URL + " is set, so set " + String.join(" and ", missing) + " too.");
    }
    Map<String, String> secrets = new LinkedHashMap<>();
    PASSED_ON.stream()
        .filter(name -> !environment.getOrDefault(name, "").isBlank())
        .forEach(name -> secrets.put(name, environment.get(name)));
    String host = URI.create(environment.get(URL)).getHost();
    if (host == null) {
      throw new IllegalArgumentException(URL + " has to be an address such as https://…/wiki.");
    }
    Templates templates =
        new Templates(environment.get(TEMPLATE), environment.getOrDefault(PDF_TEMPLATE, ""));
    return new Site(host, page, Map.copyOf(secrets), templates, null);
  }

  private static Duration exportTime(String seconds) {
    if (!seconds.matches("[0-9]{1,4}")) {
      throw new IllegalArgumentException(
          EXPORT_SECONDS + " is a number of seconds of four digits at most, such as 60.");
    }
    return Duration.ofSeconds(Integer.parseInt(seconds));
  }

  private static Site simulated(Duration exportTime) {
    ConfluenceSimulator simulator =
        ConfluenceSimulator.builder().exportDuration(exportTime).start();
    simulator.conduct().template(SIMULATED_PDF, new ExportOutcome.Complete());
    return new Site(
        "Simulator",
        "",
        Map.of(
            URL, simulator.baseUrl(),
            USER, ConfluenceSimulator.DEMO_USER.email(),
            TOKEN, ConfluenceSimulator.DEMO_USER.apiToken(),
            TEMPLATE, ConfluenceSimulator.DEMO_TEMPLATE,
            PDF_TEMPLATE, SIMULATED_PDF),
        new Templates(ConfluenceSimulator.DEMO_TEMPLATE, SIMULATED_PDF),
        simulator);
  }

  /** How processes sign in here: by name and token, or by the token alone. */
  public String signIn() {
    return secrets.containsKey(USER) ? "basic" : "bearer";
  }

  @Override
  public void close() {
    if (simulator != null) {
      simulator.close();
    }
  }
}
