package io.scrollexport.confluence.macro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.confluence.ConfluenceApi;
import io.scrollexport.confluence.ConversionTask;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bodies of macros at one Confluence site, as one user sees them: {@code GET
 * …/rest/api/content/{id}/history/{version}/macro/id/{macroId}} and what may follow. What stands on
 * the page ({@code body}, {@code value}) comes as Confluence gives it, everything else as {@link
 * RemoteText}, and {@code _links} and {@code _expandable} not at all.
 */
public record MacroBodies(ConfluenceApi confluence) {

  private static final Set<String> PAGE_CONTENT = Set.of("body", "value");

  /** Links for browsing the API, which say nothing about the content. */
  private static final Set<String> NAVIGATION = Set.of("_links", "_expandable");

  private static final String CHECK_MACRO =
      "Check macro.contentId, macro.version and macro.macroId (of a Forge macro the local ID among"
          + " its parameters), that the user may see the content, and that confluence.baseUrl is"
          + " right: on Cloud it ends with /wiki.";

  private static final String CHECK_RESULT =
      "A result can be had for five minutes after its conversion has ended, and not after the same"
          + " conversion was started again: this one has expired, or asyncId is wrong. Start the"
          + " conversion anew.";

  private static final String NOT_FOR_CONNECT =
      "Atlassian lets no Connect app read the results of asynchronous conversions: use"
          + " convertMacroBody, or another sign-in, such as oauth-client-credentials-flow.";

  /** Name, body in storage format, and parameters as one plain map. */
  public ObjectNode body(MacroAddress macro) {
    Purpose purpose = purpose("read", macro);
    ObjectNode content = content(get(uri(macro, List.of(), Map.of()), purpose));
    if (!content.path("name").isTextual()) {
      throw unexpected(purpose, "no name of a macro");
    }
    JsonNode parameters = content.path("parameters");
    return content.set("parameters", MacroParameters.plain(parameters));
  }

  /** The content body that the macro is converted to, at once. */
  public ObjectNode converted(MacroAddress macro, MacroConversion conversion) {
    Purpose purpose = purpose("convert", macro);
    List<String> path = List.of("convert", conversion.to().value());
    ObjectNode content = content(get(uri(macro, path, conversion.parameters()), purpose));
    if (!content.path("value").isTextual()) {
      throw unexpected(purpose, "no converted content");
    }
    return content;
  }

  /**
   * Starts to convert.
   *
   * @param allowCache whether the result of an earlier conversion may be given until the new one is
   *     there
   * @return the ID of the conversion, for {@link #result}
   */
  public String startConversion(
      MacroAddress macro, MacroConversion conversion, boolean allowCache) {
    Purpose purpose = purpose("start to convert", macro);
    Map<String, String> parameters = conversion.parameters();
    parameters.put("allowCache", Boolean.toString(allowCache));
    List<String> path = List.of("convert", "async", conversion.to().value());
    return get(uri(macro, path, parameters), purpose)
        .id("asyncId")
        .orElseThrow(() -> unexpected(purpose, "no asyncId that can be used"));
  }

  /** How a conversion stands, and its result when it has one. */
  public ConversionResult result(String asyncId) {
    Purpose purpose =
        new Purpose(
            "Confluence",
            confluence.baseUrl().site(),
            "give the result of conversion " + shown(asyncId),
            CHECK_RESULT);
    URI uri =
        confluence.baseUrl().resolve("rest", "api", "contentbody", "convert", "async", asyncId);
    RemoteJson json;
    try {
      json = get(uri, purpose);
    } catch (ExportException e) {
      throw explained(e);
    }
    ObjectNode content = content(json);
    return switch (ConversionTask.from(json)) {
      case ConversionTask.Unfinished unfinished -> {
        if (unfinished.status().isEmpty()) {
          throw unexpected(purpose, "no status");
        }
        yield new ConversionResult(unfinished.status(), false, content);
      }
      case ConversionTask.Completed completed ->
          new ConversionResult(RemoteText.of("COMPLETED"), true, content);
      case ConversionTask.Failed failed -> {
        if (!json.text("status").inResult().equalsIgnoreCase("FAILED")) {
          throw unexpected(purpose, "status COMPLETED without converted content");
        }
        RemoteText reason = failed.error().or(RemoteText.of("Confluence gave no reason."));
        content.put("error", reason.inResult());
        yield new ConversionResult(RemoteText.of("FAILED"), true, content);
      }
    };
  }

  /** What a Connect app should know; other sign-ins have it explained already. */
  private ExportException explained(ExportException failure) {
    boolean refused =
        failure.code() == FailureCode.FORBIDDEN || failure.code() == FailureCode.UNAUTHORIZED;
    boolean connect = confluence.authentication() instanceof Authentication.ConnectImpersonation;
    return refused && connect ? failure.adding(NOT_FOR_CONNECT) : failure;
  }

  private RemoteJson get(URI uri, Purpose purpose) {
    RemoteJson json = confluence.get(uri, purpose, confluence.timeouts()).json();
    if (!json.isObject()) {
      throw unexpected(purpose, "no JSON object");
    }
    return json;
  }

  private static ObjectNode content(RemoteJson json) {
    return json.forProcess(PAGE_CONTENT, NAVIGATION);
  }

  private URI uri(MacroAddress macro, List<String> more, Map<String, String> parameters) {
    List<String> path = new ArrayList<>(List.of("rest", "api", "content", macro.contentId()));
    path.addAll(List.of("history", Integer.toString(macro.version())));
    path.addAll(List.of("macro", "id", macro.macroId()));
    path.addAll(more);
    URI resource = confluence.baseUrl().resolve(path.toArray(String[]::new));
    String query =
        parameters.entrySet().stream()
            .map(
                parameter ->
                    parameter.getKey()
                        + "="
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? resource : URI.create(resource + "?" + query);
  }

  private Purpose purpose(String verb, MacroAddress macro) {
    String action =
        verb + " macro " + shown(macro.macroId()) + " of content " + shown(macro.contentId());
    return new Purpose("Confluence", confluence.baseUrl().site(), action, CHECK_MACRO);
  }

  private static String shown(String id) {
    return RemoteText.of(id).toString();
  }

  private static ExportException unexpected(Purpose purpose, String what) {
    return new ExportException(
        FailureCode.UNEXPECTED_RESPONSE,
        purpose.who()
            + " gave "
            + what
            + " when asked to "
            + purpose.action()
            + ". Check confluence.baseUrl: on Cloud it ends with /wiki.");
  }
}
