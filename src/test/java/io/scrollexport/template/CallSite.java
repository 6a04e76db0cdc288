package io.scrollexport.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The first question of the call's template: where the page is. At the site in the runtime's
 * secrets the called process knows connection and sign-in, and only the format is left to choose.
 * At another site all is the caller's, and values go in: what a call hands over is literal.
 */
final class CallSite {

  private static final String CHOICE =
      """
      {"id": "site", "label": "Confluence", "value": "secrets", "group": "confluence",
        "description": "Where the page is",
        "tooltip": "The secrets are CONFLUENCE_URL, CONFLUENCE_USER and CONFLUENCE_TOKEN of the connector runtime. For another site give values here, no secrets; for one with secrets of its own see docs/how-to-use-a-second-site.md of this project.",
        "type": "Dropdown", "choices": [
          {"name": "The site in the runtime's secrets", "value": "secrets"},
          {"name": "Another site", "value": "other"}],
        "binding": {"type": "zeebe:property", "name": "site"}}
      """;

  /** What decides whether all else of connection and sign-in is shown. */
  private static final List<String> FIRST = List.of("integration.type", "authentication.type");

  private static final String FORMAT = "outputFormat";
  private static final String OF_ANOTHER = "other:";

  private static final String NO_SECRET =
      "A value, such as an expression with a variable of this process: a reference to a secret is"
          + " refused here. How to give a second site secrets of its own:"
          + " docs/how-to-use-a-second-site.md of this project.";

  /** Instead of hints at secrets: what to type, and an example. */
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "authentication.token", List.of("The token that is sent", "=user.token"),
          "authentication.username",
              List.of(
                  "The address of the Atlassian account; on Data Center the user name",
                  "name@example.com"),
          "authentication.password",
              List.of(
                  "The API token of that account; on Data Center the password", "=user.apiToken"),
          "authentication.clientId",
              List.of("The client ID of the service account's credential", "=client.id"),
          "authentication.clientSecret",
              List.of("The client secret of that credential", "=client.secret"),
          "authentication.oauthClientId",
              List.of(
                  "The oauthClientId that Confluence gave the Connect app at its installation",
                  "=app.oauthClientId"),
          "authentication.sharedSecret",
              List.of("The sharedSecret of that installation", "=app.sharedSecret"));

  private CallSite() {}

  static ObjectNode choice() {
    return TemplateText.parsed(CHOICE);
  }

  /** The property for the site that it belongs to; what belongs to both is there twice. */
  static List<ObjectNode> refined(ObjectNode property) {
    String id = property.path("id").asText();
    if (FIRST.contains(id)) {
      return List.of(Conditions.and(property, "site", "other"));
    }
    if (VALUES.containsKey(id)) {
      property.put("description", VALUES.get(id).get(0));
      property.put("placeholder", VALUES.get(id).get(1));
      String tooltip = property.path("tooltip").asText();
      int link = tooltip.indexOf("<a ");
      property.put("tooltip", NO_SECRET + (link < 0 ? "" : " " + tooltip.substring(link)));
    }
    return id.equals(FORMAT) || id.startsWith("integration.macroName")
        ? List.of(atTheSiteOfTheSecrets(property.deepCopy()), atAnotherSite(property))
        : List.of(property);
  }

  private static ObjectNode atTheSiteOfTheSecrets(ObjectNode property) {
    Conditions.set(
        property,
        Conditions.of(property).stream()
            .filter(condition -> !condition.path("property").asText().equals("integration.type"))
            .toList());
    return property.path("id").asText().equals(FORMAT)
        ? Conditions.and(property, "site", "secrets")
        : property;
  }

  private static ObjectNode atAnotherSite(ObjectNode property) {
    property.put("id", OF_ANOTHER + property.path("id").asText());
    for (JsonNode condition : Conditions.of(property)) {
      if (condition.path("property").asText().equals(FORMAT)) {
        ((ObjectNode) condition).put("property", OF_ANOTHER + FORMAT);
      }
    }
    return property;
  }

  /** A reference would go over as text and be refused by the called process. */
  static void admitNoSecret(JsonNode property) {
    if (property.path("constraints").path("pattern") instanceof ObjectNode pattern) {
      String admitting = "|.*\\{\\{secrets\\..+}}.*";
      pattern.put("value", pattern.path("value").asText().replace(admitting, ""));
    }
  }
}
