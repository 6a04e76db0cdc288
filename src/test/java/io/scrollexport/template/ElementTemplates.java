package io.scrollexport.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.generator.api.GeneratorConfiguration;
import io.camunda.connector.generator.api.GeneratorConfiguration.ConnectorMode;
import io.scrollexport.connector.ConfluenceMacroConnector;
import io.scrollexport.connector.ScrollExportConnector;
import io.scrollexport.connector.ScrollExportStepConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All element templates of the project, by file name below {@code element-templates}. */
public final class ElementTemplates {

  /** Which versions there were; not among the templates, since a modeller would load it. */
  static final Path VERSIONS = Path.of("src/test/resources/io/scrollexport/template/versions.json");

  private static final GeneratorConfiguration HYBRID =
      new GeneratorConfiguration(ConnectorMode.HYBRID, null, null, null, Set.of(), Map.of());

  private static final Map<String, String> SCROLL_EXPORT_PLACEHOLDERS =
      Map.ofEntries(
          Map.entry("integration.baseUrl", "https://example.atlassian.net/wiki"),
          Map.entry("integration.macroName", "scroll-word-export-job"),
          Map.entry("integration.appName", "Scroll Export for Camunda"),
          Map.entry("integration.exporterUrl", "https://scroll-word.us.exporter.k15t.app"),
          Map.entry("exportRequest.pageId", "1376263"),
          Map.entry("exportRequest.templateId", "d6d04ab9-53c0-42d9-9ae2-f4903275f654"),
          Map.entry("exportRequest.languageKey", "en"),
          Map.entry("exportRequest.locale", "en-US"),
          Map.entry("exportRequest.timeZone", "Europe/Berlin"),
          Map.entry("exportRequest.additionalProperties", "{option: true}"),
          Map.entry("getExportStatus:exportJobId", "=export.jobId"),
          Map.entry("downloadExport:exportJobId", "=export.jobId"),
          Map.entry("downloadUrl", "=export.downloadUrl"),
          Map.entry("previous", "export"),
          Map.entry("exportRequests", "[{pageId: \"1376263\", templateId: templateId}]"),
          Map.entry("maxOpen", "100"),
          Map.entry("exportsPerRequest", "10"),
          Map.entry("fileName", "contract.docx"),
          Map.entry("maxSizeInMegabytes", "250"),
          Map.entry("allowedHosts", "[\"*.example.com\"]"),
          Map.entry("downloadTimeout", "PT4M"),
          Map.entry("resultVariable", "export"),
          Map.entry("resultExpression", "{jobId: response.jobId}"));

  private ElementTemplates() {}

  /** Writes them, and versions of before that they replace; the argument names the folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    TemplateVersions versions = new TemplateVersions(TemplateText.parsed(read(VERSIONS)));
    for (Map.Entry<String, String> template : all().entrySet()) {
      Path file = folder.resolve(template.getKey());
      ObjectNode current = TemplateText.parsed(template.getValue());
      versions.add(current);
      if (Files.exists(file)) {
        keep(TemplateText.parsed(read(file)), current, file);
      }
      Files.createDirectories(file.getParent());
      Files.writeString(file, template.getValue());
    }
    Files.writeString(VERSIONS, TemplateText.of(versions.recorded()));
  }

  private static void keep(ObjectNode before, ObjectNode current, Path file) throws IOException {
    int version = before.path("version").asInt();
    if (version < current.path("version").asInt()) {
      String name = file.getFileName().toString().replace(".json", "-" + version + ".json");
      Path kept = file.resolveSibling("versioned").resolve(name);
      Files.createDirectories(kept.getParent());
      Files.writeString(kept, TemplateText.of(before));
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }

  static Map<String, String> all() {
    Map<String, String> templates = new TreeMap<>();
    add(templates, "scroll-export", scrollExport());
    add(templates, "scroll-export-step", scrollExportStep());
    add(templates, "confluence-macro", confluenceMacro());
    templates.put(
        "scroll-export-call.json",
        TemplateText.of(
            ExportCallTemplate.from(scrollExport().tree(GeneratorConfiguration.DEFAULT))));
    templates.put(
        "scroll-export-batch-call.json",
        TemplateText.of(
            BatchCallTemplate.from(scrollExport().tree(GeneratorConfiguration.DEFAULT))));
    return templates;
  }

  /** A connector's template and its variant with a task type that the modeller chooses. */
  private static void add(
      Map<String, String> templates, String name, TemplateGeneration generation) {
    templates.put(name + ".json", generation.template(GeneratorConfiguration.DEFAULT));
    templates.put("hybrid/" + name + "-hybrid.json", generation.template(HYBRID));
  }

  private static TemplateGeneration scrollExport() {
    return new TemplateGeneration(
        ScrollExportConnector.class,
        List.of("startExport", "getExportStatus", "downloadExport"),
        new TemplateAdditions(SCROLL_EXPORT_PLACEHOLDERS, Map.of("resultVariable", "export")),
        ScrollExportChoices::refined);
  }

  private static TemplateGeneration scrollExportStep() {
    return new TemplateGeneration(
        ScrollExportStepConnector.class,
        List.of(
            "startExport",
            "getExportStatus",
            "downloadExport",
            "startExports",
            "getExportStatuses"),
        new TemplateAdditions(SCROLL_EXPORT_PLACEHOLDERS, Map.of("resultVariable", "export")),
        StepContexts::refined);
  }

  private static TemplateGeneration confluenceMacro() {
    return new TemplateGeneration(
        ConfluenceMacroConnector.class,
        List.of(
            "getMacroBody", "convertMacroBody", "startMacroBodyConversion", "getConversionResult"),
        new TemplateAdditions(
            Map.of(
                "confluence.baseUrl", "https://example.atlassian.net/wiki",
                "macro.contentId", "1376268",
                "macro.macroId", "50884bd9-0cb8-41d5-98be-f80943c14f96",
                "macro.expand", "webresource.tags.all",
                "macro.version", "0",
                "macro.spaceKeyContext", "DOC",
                "resultVariable", "confluenceMacro",
                "resultExpression", "{parameters: response.parameters}"),
            Map.of("resultVariable", "confluenceMacro")));
  }
}
