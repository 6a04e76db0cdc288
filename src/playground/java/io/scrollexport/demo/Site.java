package io.scrollexport.demo;

import io.scrollexport.simulator.ConfluenceSimulator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Confluence that the demo exports from: a real one where the environment names it, else the
 * simulator.
 *
 * @param secrets what the runtime resolves; the process only ever holds their names
 * @param simulator to be closed in the end, absent for a real site
 */
record Site(
    String name,
    String pageId,
    Map<String, Object> variables,
    Map<String, String> secrets,
    @Nullable ConfluenceSimulator simulator)
    implements AutoCloseable {

  private static final String URL = "CONFLUENCE_URL";
  private static final String USER = "CONFLUENCE_USER";
  private static final String TOKEN = "CONFLUENCE_TOKEN";
  private static final String TEMPLATE = "SCROLL_TEMPLATE_ID";

  /**
   * The site for the given page, which may be empty for the simulator's own.
   *
   * @throws IllegalArgumentException when the environment names a site but not all that it takes
   */
  static Site from(Map<String, String> environment, String page) {
    if (environment.getOrDefault(URL, "").isBlank()) {
      return simulated(page);
    }
    List<String> missing =
        List.of(TOKEN, TEMPLATE).stream()
            .filter(name -> environment.getOrDefault(name, "").isBlank())
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          URL + " is set, so set " + String.join(" and ", missing) + " too.");
    }
    if (page.isBlank()) {
      throw new IllegalArgumentException("Say which page to export, such as -Dpage=1376263.");
    }
    Map<String, String> secrets = new HashMap<>();
    List.of(URL, USER, TOKEN)
        .forEach(name -> secrets.put(name, environment.getOrDefault(name, "")));
    String signIn = environment.getOrDefault(USER, "").isBlank() ? "bearer" : "basic";
    return new Site(
        environment.get(URL),
        page,
        variables(signIn, page, environment.get(TEMPLATE)),
        secrets,
        null);
  }

  private static Site simulated(String page) {
    String pageId = page.isBlank() ? ConfluenceSimulator.DEMO_PAGE : page;
    ConfluenceSimulator simulator = ConfluenceSimulator.start();
    return new Site(
        "the simulator of Confluence at " + simulator.baseUrl(),
        pageId,
        variables("basic", pageId, ConfluenceSimulator.DEMO_TEMPLATE),
        Map.of(
            URL,
            simulator.baseUrl(),
            USER,
            ConfluenceSimulator.DEMO_USER.email(),
            TOKEN,
            ConfluenceSimulator.DEMO_USER.apiToken()),
        simulator);
  }

  /** A page and a template are enough: site and credentials are the secrets of the runtime. */
  private static Map<String, Object> variables(String signIn, String page, String template) {
    return Map.of(
        "authentication",
        Map.of("type", signIn),
        "exportRequest",
        Map.of("pageId", page, "templateId", template));
  }

  @Override
  public void close() {
    if (simulator != null) {
      simulator.close();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
