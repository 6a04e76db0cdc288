package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.local.UserTask;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.site.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the approval does when somebody is late or an export fails. */
class DocumentApprovalDelaysAndFailuresIT {
  private static final Map<String, Object> READY = Map.of("decision", "ready");
  private static final Map<String, Object> APPROVE = Map.of("decision", "approve");
  private static Office office;

  @BeforeAll
  static void open() {
    office = new Office("document-approval.bpmn");
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void remindsReviewersEveryTwoDays() {
    ProcessInstance approval = office.request();
    office.task(approval, "ReviewPage");
    for (int reminder = 1; reminder <= 3; reminder++) {
      int expected = reminder;
      office.camunda.elapse(Duration.ofDays(2));
      office.await(approval, i -> office.jobs(i, "send-reminder").size() == expected);
    }

    assertThat(office.jobs(approval, "send-reminder"))
        .isNotEmpty()
        .allSatisfy(
            job ->
                assertThat(job)
                    .containsEntry("recipients", "document-reviewers")
                    .containsEntry("subject", "Waiting for your review: Handbook"));
    assertThat(approval.waiting()).extracting(UserTask::elementId).containsExactly("ReviewPage");
  }

  @Test
  void remindsApproversAndEscalatesOnceAfterAWeek() {
    ProcessInstance approval = office.request();
    office.complete(approval, "ReviewPage", READY);
    office.task(approval, "ApproveDocument");
    for (int day = 2; day <= 8; day += 2) {
      int reminders = day / 2;
      office.camunda.elapse(Duration.ofDays(2));
      office.await(approval, i -> recipients(i, "document-approvers").size() == reminders);
    }
    office.await(approval, i -> recipients(i, "document-heads").size() == 1);

    office.complete(approval, "ApproveDocument", APPROVE);
    office.await(approval, ProcessInstance::isCompleted);
    assertThat(approval.completed()).contains("ApprovalEscalated", "DocumentArchived");
    assertThat(recipients(approval, "document-heads")).hasSize(1);
  }

  private static List<Object> recipients(ProcessInstance instance, String group) {
    return office.jobs(instance, "send-reminder").stream()
        .map(job -> job.get("recipients"))
        .filter(group::equals)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1376263 | fails | EXPORT_FAILED | The exporter says: The template could not be applied",
        "1376263 | cancelled | EXPORT_CANCELLED | Somebody cancelled the export in the exporter, at",
        "999 | fails | PAGE_NOT_READ | Confluence does not show the page: "
      })
  void showsSupportWhatHappenedAndTriesAgain(
      String page, String template, String code, String text) {
    ProcessInstance approval = office.request(page, template);
    office.complete(approval, "ReviewPage", READY);
    UserTask task = office.task(approval, "SolveExportProblem");

    assertThat(task.candidateGroups()).containsExactly("document-support");
    JsonNode problem = approval.variable("exportProblem").orElseThrow();
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("text").asText()).startsWith(text);

    office.complete(approval, "SolveExportProblem", Map.of("decision", "retry"));
    office.complete(approval, "SolveExportProblem", Map.of("decision", "cancel"));
    office.await(approval, ProcessInstance::isCompleted);
    assertThat(approval.completed()).contains("RequestGivenUp").doesNotContain("DocumentArchived");
  }

  @Test
  void showsSupportAnExportThatTookTooLong() {
    ProcessInstance approval = office.request(ConfluenceSimulator.DEMO_PAGE, "never-ends");
    office.complete(approval, "ReviewPage", READY);
    office.advanceUntil(approval, i -> i.entered().contains("ExportFiles"));
    office.camunda.elapse(Duration.ofMinutes(31));
    office.task(approval, "SolveExportProblem");

    assertThat(approval.variable("exportProblem").orElseThrow().path("code").asText())
        .isEqualTo("EXPORT_TIMED_OUT");
  }

  @Test
  void offersNoFileForApprovalWhenOnlyOneOfTheTwoSucceeds() {
    ProcessInstance approval =
        office.request(ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE, "fails");
    office.complete(approval, "ReviewPage", READY);
    office.task(approval, "SolveExportProblem");

    assertThat(approval.variable("exportProblem").orElseThrow().path("code").asText())
        .isEqualTo("EXPORT_FAILED");
    assertThat(approval.variables()).doesNotContain("exportedFiles", "approval");
    assertThat(approval.entered()).doesNotContain("ApproveDocument");
    assertThat(office.camunda.instances("scroll-export"))
        .as("no export goes on behind the back of support")
        .allMatch(ProcessInstance::isEnded);
  }

  @Test
  void asksSupportWhenThePageIsWithdrawnDuringTheExport() {
    Page page =
        office.confluence.page(
            Page.of("604", "Draft", "<p>One</p>").exportTakes(Duration.ofSeconds(2)));
    ProcessInstance approval = office.request("604", ConfluenceSimulator.DEMO_TEMPLATE);
    office.complete(approval, "ReviewPage", READY);
    office.advanceUntil(approval, i -> i.entered().contains("ExportFiles"));
    office.advanceUntil(
        approval,
        i ->
            office.confluence.jobs().stream()
                .anyMatch(job -> job.request().pageId().equals("604")));
    office.confluence.page(page.visibleTo("somebody-else@example.com"));
    office.task(approval, "SolveExportProblem");

    assertThat(approval.entered()).contains("ReadPageVersionAgain");
    assertThat(approval.variable("exportProblem").orElseThrow().path("code").asText())
        .isEqualTo("PAGE_NOT_READ");
  }

  @Test
  void goesOnToTheApprovalWhenTryingAgainSucceeds() {
    ProcessInstance approval = office.request("603", ConfluenceSimulator.DEMO_TEMPLATE);
    office.complete(approval, "ReviewPage", READY);
    office.task(approval, "SolveExportProblem");
    office.confluence.page("603", "Late", "<p>Here at last</p>");

    office.complete(approval, "SolveExportProblem", Map.of("decision", "retry"));
    office.complete(approval, "ApproveDocument", APPROVE);
    office.await(approval, ProcessInstance::isCompleted);
    assertThat(approval.completed()).contains("DocumentArchived");
  }
}
