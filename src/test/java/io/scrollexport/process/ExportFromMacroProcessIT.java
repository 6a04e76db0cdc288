package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static io.scrollexport.process.ProcessTest.CONFLUENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.exporter.ExportJob;
import io.scrollexport.simulator.storage.Html;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnSharedCamunda
class ExportFromMacroProcessIT {

  private static final String PROCESS = "export-from-macro";
  private static final String CALLER = MacroProcess.caller(PROCESS);

  @BeforeAll
  static void deploy() {
    MacroProcess.deploy(PROCESS, "TEMPLATE_NOT_NAMED", "EXPORT_FAILED");
  }

  @AfterEach
  void plainParameters() {
    CONFLUENCE.conduct().macroParametersAsObjects(false);
  }

  private static ProcessInstance ended(ProcessInstance instance) {
    ProcessTest.advanceUntil(instance, i -> i.isEnded() || !i.incidents().isEmpty());
    assertThat(instance.incidents()).isEmpty();
    return instance;
  }

  private static void pageWithTemplateId(String id, String templateId) {
    CONFLUENCE.page(
        id,
        "Options",
        """
        <ac:structured-macro ac:name="export-options" ac:macro-id="m"><ac:parameter ac:name="templateId">%s</ac:parameter></ac:structured-macro>"""
            .formatted(Html.escape(templateId)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void exportsWithTheTemplateThatTheMacroNames(boolean asObjects) {
    CONFLUENCE.conduct().macroParametersAsObjects(asObjects);

    ProcessInstance instance =
        ended(
            CAMUNDA.start(
                PROCESS,
                MacroProcess.variables(MacroProcess.OPTIONS_PAGE, MacroProcess.OPTIONS_MACRO)));

    assertThat(instance.completed())
        .containsExactly(
            "ExportRequested",
            "ReadExportOptions",
            "TemplateNamed",
            "ExportPage",
            "PageExported",
            PROCESS);
    JsonNode options = instance.variable("exportOptions").orElseThrow();
    assertThat(options.path("approvers").asText()).isEqualTo("Jörg Weiß, Zoë Größl & Frau Müller");
    assertThat(instance.variable("export").orElseThrow().path("status").asText())
        .isEqualTo("complete");
    assertThat(instance.variable("exportedDocument").orElseThrow().path("fileName").asText())
        .endsWith(".docx");
    ExportJob job = CONFLUENCE.jobs().getLast();
    assertThat(job.request().pageId()).isEqualTo(MacroProcess.OPTIONS_PAGE);
    assertThat(job.request().templateId()).isEqualTo(ConfluenceSimulator.DEMO_TEMPLATE);
    assertThat(job.request().descendants()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{{secrets.CONFLUENCE_TOKEN}}", "secrets.CONFLUENCE_TOKEN", "a b"})
  void exportsNothingWhereTheMacroNamesNoTemplate(String templateId) {
    pageWithTemplateId("95", templateId);
    int jobs = CONFLUENCE.jobs().size();

    ProcessInstance caller = ended(CAMUNDA.start(CALLER, MacroProcess.variables("95", "m")));

    assertThat(caller.completed()).contains("TEMPLATE_NOT_NAMED").doesNotContain("Done");
    assertThat(CONFLUENCE.jobs()).hasSize(jobs);
  }

  @Test
  void exportsNothingWhereTheMacroHasNoParameters() {
    CONFLUENCE.page("96", "None", "<ac:structured-macro ac:name=\"toc\" ac:macro-id=\"m\" />");

    ProcessInstance caller = ended(CAMUNDA.start(CALLER, MacroProcess.variables("96", "m")));

    assertThat(caller.completed()).contains("TEMPLATE_NOT_NAMED");
  }

  @Test
  void passesTheErrorsOfTheExportOn() {
    pageWithTemplateId("97", "fails");

    ProcessInstance caller = ended(CAMUNDA.start(CALLER, MacroProcess.variables("97", "m")));

    assertThat(caller.completed()).contains("EXPORT_FAILED").doesNotContain("Done");
    assertThat(caller.variable("exportProblem").orElseThrow().asText())
        .isEqualTo("The template could not be applied to the page.");
  }

  @Test
  void saysWhatToCheckWhereTheUserMayNotSeeThePage() {
    ProcessInstance instance =
        CAMUNDA.start(PROCESS, MacroProcess.variables("1376269", MacroProcess.OPTIONS_MACRO));
    ProcessTest.advanceUntil(instance, i -> !i.incidents().isEmpty());

    assertThat(instance.incidents())
        .singleElement()
        .asString()
        .startsWith("JOB_NO_RETRIES at ReadExportOptions: NOT_FOUND: ")
        .contains("that the user may see the content");
  }
}
