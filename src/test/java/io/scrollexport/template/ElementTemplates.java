package io.scrollexport.template;

import io.camunda.connector.generator.api.GeneratorConfiguration;
import io.scrollexport.connector.ConfluenceMacroConnector;
import io.scrollexport.connector.ScrollExportConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All element templates of the project, by file name below {@code element-templates}. */
public final class ElementTemplates {

  private ElementTemplates() {}

  /** Writes them; the argument names the folder. */
  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, String> template : all().entrySet()) {
      Path file = Path.of(arguments[0]).resolve(template.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, template.getValue());
    }
  }

  static Map<String, String> all() {
    Map<String, String> templates = new TreeMap<>();
    templates.put("scroll-export.json", scrollExport().template(GeneratorConfiguration.DEFAULT));
    templates.put(
        "confluence-macro.json", confluenceMacro().template(GeneratorConfiguration.DEFAULT));
    return templates;
  }

  private static TemplateGeneration scrollExport() {
    return new TemplateGeneration(
        ScrollExportConnector.class,
        List.of("startExport", "getExportStatus", "downloadExport"),
        new TemplateAdditions(
            Map.of(
                "integration.baseUrl", "https://example.atlassian.net/wiki",
                "exportRequest.pageId", "1376263",
                "exportRequest.templateId", "d6d04ab9-53c0-42d9-9ae2-f4903275f654",
                "exportRequest.locale", "en-US",
                "exportRequest.timeZone", "Europe/Berlin",
                "authentication.token", "{{secrets.CONFLUENCE_TOKEN}}",
                "authentication.username", "name@example.com",
                "authentication.password", "{{secrets.CONFLUENCE_API_TOKEN}}",
                "documentTimeToLive", "P30D"),
            Map.of("resultVariable", "export", "retryBackoff", "PT10S")));
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
                "macro.spaceKeyContext", "DOC",
                "authentication.token", "{{secrets.CONFLUENCE_TOKEN}}",
                "authentication.username", "name@example.com",
                "authentication.password", "{{secrets.CONFLUENCE_API_TOKEN}}",
                "documentTimeToLive", "P30D"),
            Map.of("resultVariable", "confluenceMacro", "retryBackoff", "PT10S")));
  }
}
