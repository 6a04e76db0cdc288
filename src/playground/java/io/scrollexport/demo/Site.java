package io.scrollexport.demo;

import io.scrollexport.simulator.ConfluenceSimulator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    String user = environment.getOrDefault(USER, "");
    Map<String, Object> authentication =
        user.isBlank()
            ? Map.of("type", "bearer", "token", "{{secrets.TOKEN}}")
            : Map.of("type", "basic", "username", user, "password", "{{secrets.TOKEN}}");
    return new Site(
        environment.get(URL),
        page,
        variables(environment.get(URL), authentication, page, environment.get(TEMPLATE)),
        Map.of("TOKEN", environment.get(TOKEN)),
        null);
  }

  private static Site simulated(String page) {
    String pageId = page.isBlank() ? ConfluenceSimulator.DEMO_PAGE : page;
    ConfluenceSimulator simulator = ConfluenceSimulator.start();
    return new Site(
        "the simulator of Confluence at " + simulator.baseUrl(),
        pageId,
        variables(
            simulator.baseUrl().toString(),
            Map.of("type", "bearer", "token", "{{secrets.TOKEN}}"),
            pageId,
            ConfluenceSimulator.DEMO_TEMPLATE),
        Map.of("TOKEN", ConfluenceSimulator.DEMO_USER.accessToken()),
        simulator);
  }

  private static Map<String, Object> variables(
      String baseUrl, Map<String, Object> authentication, String page, String template) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("authentication", authentication);
    variables.put("integration", new HashMap<>(Map.of("type", "macro", "baseUrl", baseUrl)));
    variables.put("exportRequest", Map.of("pageId", page, "templateId", template));
    return variables;
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
