package io.scrollexport.simulator.confluence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.simulator.http.Handler;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** {@code POST /rest/api/contentbody/convert/{to}}: renders a fragment in one go. */
public final class ContentBodyConversion implements Handler {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** What storage format is converted to by the synchronous resource. */
  private static final Set<String> TARGETS = Set.of("view", "export_view", "styled_view", "editor");

  private final Authentication authentication;
  private final Rendering rendering;
  private final String baseUrl;

  /** Converts for those whom {@code authentication} lets in. */
  public ContentBodyConversion(Authentication authentication, Rendering rendering, String baseUrl) {
    this.authentication = authentication;
    this.rendering = rendering;
    this.baseUrl = baseUrl;
  }

  /** A request for a conversion that must not be carried out, with the answer that it gets. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Response response;

    Refused(int status, String message) {
      super(message);
      this.response = ConfluenceError.of(status, message);
    }

    Response response() {
      return response;
    }
  }

  @Override
  public Response handle(ReceivedRequest request, Map<String, String> path) {
    return authentication.asUser(
        request,
        user -> {
          try {
            String to = path.getOrDefault("to", "");
            Element storage = storage(request, to);
            return Response.json(200, body(to, rendering.content(storage, user)));
          } catch (Refused e) {
            return e.response();
          }
        });
  }

  /** The fragment that the request brings, after every check that needs no rendering. */
  Element storage(ReceivedRequest request, String to) throws Refused {
    String type = String.valueOf(request.header("Content-Type")).toLowerCase(Locale.ROOT);
    if (!type.split(";")[0].strip().equals("application/json")) {
      throw new Refused(415, "Unsupported Media Type");
    }
    JsonNode body;
    try {
      body = JSON.readTree(request.body());
    } catch (JsonProcessingException e) {
      throw new Refused(400, "Could not parse JSON: " + e.getOriginalMessage());
    }
    if (!body.path("value").isTextual() || !body.path("representation").isTextual()) {
      throw new Refused(400, "A content body needs a value and a representation");
    }
    String from = body.get("representation").asText();
    if (!from.equals("storage") || !TARGETS.contains(to)) {
      throw new Refused(400, "Cannot convert from " + from + " to " + to);
    }
    return parsed(body.get("value").asText());
  }

  private Element parsed(String value) throws Refused {
    Element storage;
    try {
      storage = StorageFormat.parse(value);
    } catch (StorageFormat.MalformedStorage e) {
      throw new Refused(400, e.getMessage());
    }
    List<Macro> macros =
        StorageFormat.descendants(storage, Macro::isMacro).stream().map(Macro::of).toList();
    if (macros.size() > 1 && macros.stream().anyMatch(rendering::isOfApp)) {
      // Stricter than Confluence: one call is one macro, else its answer is anybody's guess.
      throw new Refused(400, "An export call holds exactly one macro, not " + macros.size());
    }
    return storage;
  }

  /** A content body as Confluence gives it, with what can be expanded left folded. */
  Map<String, Object> body(String to, String value) {
    Map<String, Object> expandable = new LinkedHashMap<>();
    expandable.put("content", "");
    expandable.put("embeddedContent", "");
    expandable.put("webresource", "");
    expandable.put("mediaToken", "");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("value", value);
    body.put("representation", to);
    body.put("_expandable", expandable);
    body.put("_links", Map.of("base", baseUrl));
    return body;
  }
}
