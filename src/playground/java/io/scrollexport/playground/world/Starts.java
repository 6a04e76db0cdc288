package io.scrollexport.playground.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.playground.api.Refusal;
import io.scrollexport.playground.live.values.FailedExports;
import io.scrollexport.playground.world.site.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the buttons of the page start. */
public final class Starts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> MACROS =
      Map.of(
          "word", "scroll-word-export-job",
          "pdf", "scroll-pdf-export-job",
          "html", "scroll-html-export-job");

  /** As many exports a request as there may be, so that a tree costs the fewest requests. */
  private static final int EXPORTS_PER_REQUEST = 50;

  private final Processes processes;
  private final Site site;
  private final Models models;
  private final RunLimit limit;

  Starts(Processes processes, Site site, Models models, RunLimit limit) {
    this.processes = processes;
    this.site = site;
    this.models = models;
    this.limit = limit;
  }

  /**
   * Exports a page.
   *
   * @param format {@code word}, {@code pdf} or {@code html}
   * @param withPagesBelow as one document
   * @return the key of the run
   */
  public long export(String pageId, String format, boolean withPagesBelow) {
    limit.checkRoom();
    Map<String, Object> request = request(pageId, format);
    if (withPagesBelow) {
      request.put("scope", "descendants");
    }
    Map<String, Object> variables = signIn(format);
    variables.put("exportRequest", request);
    return processes.start("scroll-export", variables);
  }

  /** Exports pages, a document for each. */
  public long exports(List<String> pageIds, String format) {
    limit.checkRoom();
    Map<String, Object> variables = signIn(format);
    variables.put("exportRequests", pageIds.stream().map(id -> request(id, format)).toList());
    variables.put("exportsPerRequest", EXPORTS_PER_REQUEST);
    return processes.start(FailedExports.PROCESS, variables);
  }

  /** Exports again what came to no document. */
  public long failedExports(FailedExports failed) {
    limit.checkRoom();
    return processes.start(FailedExports.PROCESS, failed.variables());
  }

  /** Requests the approval of a page with what its form gives; other fields are left out. */
  public long approval(Map<String, Object> form) {
    limit.checkRoom();
    Set<String> fields = fields(models.form("document-request").orElseThrow());
    Map<String, Object> variables = new LinkedHashMap<>(form);
    variables.keySet().retainAll(fields);
    return processes.start("document-approval", variables);
  }

  /**
   * Runs a diagram.
   *
   * @param confirmed whether the user has said that it may do what it does
   */
  public long diagram(String xml, String name, Map<String, Object> variables, boolean confirmed) {
    limit.checkRoom();
    return processes.startDiagram(xml, name, variables, confirmed);
  }

  private Map<String, Object> request(String pageId, String format) {
    if (!pageId.matches("[0-9]{1,19}")) {
      throw Refusal.of(400, "A page is named by its number.");
    }
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("pageId", pageId);
    request.put(
        "templateId", format.equals("pdf") ? site.templates().pdf() : site.templates().word());
    return request;
  }

  private Map<String, Object> signIn(String format) {
    String macro = MACROS.get(format);
    if (macro == null) {
      throw Refusal.of(400, "The format is word, pdf or html.");
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("authentication", Map.of("type", site.signIn()));
    variables.put("integration", Map.of("type", "macro", "macroName", macro));
    return variables;
  }

  private static Set<String> fields(String form) {
    try {
      JsonNode components = JSON.readTree(form).path("components");
      return StreamSupport.stream(components.spliterator(), false)
          .map(component -> component.path("key").asText(""))
          .filter(key -> !key.isEmpty())
          .collect(Collectors.toSet());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a form is JSON", e);
    }
  }
}
