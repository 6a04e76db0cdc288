package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.local.UserTask;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.site.Page;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DocumentApprovalIT {
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

  private static byte[] content(JsonNode document) {
    return Office.DOCUMENTS.getDocuments().get(document.path("documentId").asText());
  }

  @Test
  void archivesTheVeryFileThatWasApproved() throws Exception {
    office.confluence.page("600", "Handbook", "<p>Old</p>");
    office.confluence.page(Page.of("600", "Handbook", "<p>Old</p>").edited("<p>New</p>"));
    ProcessInstance approval =
        office.request("600", ConfluenceSimulator.DEMO_TEMPLATE, ConfluenceSimulator.DEMO_TEMPLATE);
    office.complete(approval, "ReviewPage", READY);
    UserTask task = office.task(approval, "ApproveDocument");
    JsonNode shown = approval.variable(task, "files").orElseThrow().path(0);
    office.camunda.complete(task, APPROVE);
    office.await(approval, ProcessInstance::isCompleted);

    assertThat(approval.completed()).contains("DocumentArchived");
    Map<String, Object> archived = office.jobs(approval, "archive-document").getFirst();
    assertThat(archived)
        .containsEntry("sha256", shown.path("sha256").asText())
        .containsEntry("fileName", shown.path("fileName").asText())
        .containsEntry("pageVersion", 2)
        .containsKey("approvedAt");
    String documentId = shown.path("document").path("documentId").asText();
    assertThat(archived.get("document")).extracting("documentId").isEqualTo(documentId);
    assertThat(MessageDigest.getInstance("SHA-256").digest(content(shown.path("document"))))
        .isEqualTo(HexFormat.of().parseHex(shown.path("sha256").asText()));
    JsonNode record = approval.variable("approval").orElseThrow();
    assertThat(record.path("pageVersion").asInt()).isEqualTo(2);
    assertThat(record.path("file")).isEqualTo(shown);
  }

  @Test
  void showsApproversThePdfAndArchivesTheWordFile() {
    ProcessInstance approval =
        office.request(
            ConfluenceSimulator.DEMO_PAGE,
            ConfluenceSimulator.DEMO_TEMPLATE,
            ConfluenceSimulator.DEMO_TEMPLATE);
    office.complete(approval, "ReviewPage", READY);
    UserTask task = office.task(approval, "ApproveDocument");

    assertThat(task.formKey()).isPositive();
    assertThat(approval.variable(task, "documents").orElseThrow())
        .extracting(document -> document.path("metadata").path("fileName").asText())
        .satisfiesExactly(
            first -> assertThat(first).endsWith(".pdf"),
            second -> assertThat(second).endsWith(".docx"));
    assertThat(
            new String(content(approval.variable(task, "documents").orElseThrow().path(0)), 0, 4))
        .isEqualTo("%PDF");

    office.complete(approval, "ApproveDocument", APPROVE);
    office.await(approval, ProcessInstance::isCompleted);
    assertThat(office.jobs(approval, "archive-document"))
        .singleElement()
        .satisfies(job -> assertThat(job.get("fileName")).asString().endsWith(".docx"));
  }

  @Test
  void doesWithoutThePdfExporter() {
    ProcessInstance approval = office.request();
    office.complete(approval, "ReviewPage", READY);
    UserTask task = office.task(approval, "ApproveDocument");

    assertThat(approval.variable(task, "documents").orElseThrow())
        .extracting(document -> document.path("metadata").path("fileName").asText())
        .singleElement()
        .asString()
        .endsWith(".docx");
  }

  @Test
  void keepsItsDocumentsLongerThanASlowApproverTakes() {
    ProcessInstance approval = office.request();
    office.complete(approval, "ReviewPage", READY);
    UserTask task = office.task(approval, "ApproveDocument");

    JsonNode metadata = approval.variable(task, "documents").orElseThrow().path(0).path("metadata");
    assertThat(OffsetDateTime.parse(metadata.path("expiresAt").asText()))
        .isAfter(OffsetDateTime.now().plusDays(89));
  }

  @Test
  void leavesNothingBehindButItsOwnVariables() {
    ProcessInstance approval = office.request();
    office.complete(approval, "ReviewPage", READY);
    office.complete(approval, "ApproveDocument", APPROVE);
    office.await(approval, ProcessInstance::isCompleted);

    assertThat(approval.variables())
        .containsExactlyInAnyOrder(
            "title",
            "pageId",
            "templateId",
            "reviewDecision",
            "feedback",
            "pageVersion",
            "exportedFiles",
            "approvalDecision",
            "approval");
  }

  @Test
  void returnsAPageThatIsNotReadyToItsAuthor() {
    ProcessInstance approval = office.request();
    office.complete(
        approval, "ReviewPage", Map.of("decision", "changes", "comment", "Add a summary."));
    office.task(approval, "RevisePage");

    assertThat(approval.variable("feedback").orElseThrow().toString())
        .isEqualTo("{\"from\":\"Reviewer\",\"comment\":\"Add a summary.\"}");
    office.complete(approval, "RevisePage", Map.of());
    office.complete(approval, "ReviewPage", READY);
    office.task(approval, "ApproveDocument");
  }

  @Test
  void returnsARejectedDocumentToItsAuthorAndExportsThePageAnew() {
    Page page = office.confluence.page("601", "Rules", "<p>Wrong</p>");
    ProcessInstance approval = office.request("601", ConfluenceSimulator.DEMO_TEMPLATE);
    office.complete(approval, "ReviewPage", READY);
    UserTask first = office.task(approval, "ApproveDocument");
    String rejected = approval.variable(first, "files").orElseThrow().at("/0/sha256").asText();
    office.complete(
        approval,
        "ApproveDocument",
        Map.of("decision", "reject", "comment", "Chapter 2 is wrong."));
    office.task(approval, "RevisePage");
    assertThat(approval.variable("feedback").orElseThrow().toString())
        .isEqualTo("{\"from\":\"Approver\",\"comment\":\"Chapter 2 is wrong.\"}");

    office.confluence.page(page.edited("<p>Right</p>"));
    office.complete(approval, "RevisePage", Map.of());
    office.complete(approval, "ReviewPage", READY);
    office.complete(approval, "ApproveDocument", APPROVE);
    office.await(approval, ProcessInstance::isCompleted);

    assertThat(office.jobs(approval, "archive-document"))
        .singleElement()
        .satisfies(
            job -> assertThat(job).containsEntry("pageVersion", 2).doesNotContainValue(rejected));
  }

  @Test
  void exportsOnceMoreWhenThePageChangesMeanwhile() {
    Page page =
        office.confluence.page(
            Page.of("602", "News", "<p>One</p>").exportTakes(Duration.ofSeconds(2)));
    ProcessInstance approval = office.request("602", ConfluenceSimulator.DEMO_TEMPLATE);
    office.complete(approval, "ReviewPage", READY);
    office.advanceUntil(approval, i -> i.entered().contains("ExportFiles"));
    office.confluence.page(page.edited("<p>Two</p>"));
    UserTask task = office.task(approval, "ApproveDocument");

    assertThat(approval.completed().stream().filter("ReadPageVersion"::equals)).hasSize(2);
    assertThat(approval.variable("pageVersion").orElseThrow().asInt()).isEqualTo(2);
    assertThat(approval.variable(task, "files").orElseThrow()).hasSize(1);
  }
}
