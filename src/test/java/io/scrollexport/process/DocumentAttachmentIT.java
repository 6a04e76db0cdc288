package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.site.Attachment;
import io.scrollexport.simulator.site.Page;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the approved file comes back to its page, where the request asks for it. */
class DocumentAttachmentIT {
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
  void bringsTheVeryFileThatWasApprovedBackToItsPage() throws Exception {
    office.confluence.page("700", "Handbook", "<p>Old</p>");
    office.confluence.page(Page.of("700", "Handbook", "<p>Old</p>").edited("<p>New</p>"));
    ProcessInstance approval = approved("700");
    office.await(approval, ProcessInstance::isCompleted);

    Map<String, Object> archived = office.jobs(approval, "archive-document").getFirst();
    Attachment attached = office.confluence.content().attachments("700").getFirst();
    assertThat(attached.fileName()).isEqualTo(archived.get("fileName"));
    assertThat(attached.comment())
        .isEqualTo("Approved: version 2 of the page. SHA-256 " + archived.get("sha256"));
    assertThat(
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(attached.content())))
        .isEqualTo(archived.get("sha256"));
    assertThat(approval.completed()).contains("DocumentArchived");
  }

  @Test
  void leavesThePageAsItIsWhereNobodyAskedForIt() {
    office.confluence.page("701", "Quiet", "<p>Nothing at it</p>");
    ProcessInstance approval = office.request("701", ConfluenceSimulator.DEMO_TEMPLATE);
    office.complete(approval, "ReviewPage", Map.of("decision", "ready"));
    office.complete(approval, "ApproveDocument", Map.of("decision", "approve"));
    office.await(approval, ProcessInstance::isCompleted);

    assertThat(approval.completed()).contains("DocumentArchived");
    assertThat(office.confluence.content().attachments("701")).isEmpty();
  }

  @Test
  void writesNamesSoThatTheConnectorKeepsThem() {
    office.confluence.page("702", "Übersicht – neu", "<p>One</p>");
    ProcessInstance approval = approved("702");
    office.await(approval, ProcessInstance::isCompleted);

    assertThat(office.confluence.content().attachments("702"))
        .extracting(Attachment::fileName)
        .singleElement()
        .asString()
        .startsWith("_bersicht _ neu");
  }

  @Test
  void asksSupportWhereThePageTakesNoFileAndNeverUndoesTheApproval() {
    Page page = office.confluence.page("703", "Moved", "<p>One</p>");
    ProcessInstance approval = requested("703");
    office.complete(approval, "ReviewPage", Map.of("decision", "ready"));
    office.task(approval, "ApproveDocument");
    office.confluence.page(page.visibleTo("somebody-else@example.com"));
    office.complete(approval, "ApproveDocument", Map.of("decision", "approve"));

    var task = office.task(approval, "SolveAttachmentProblem");
    assertThat(task.candidateGroups()).containsExactly("document-support");
    assertThat(approval.variable("attachmentProblem").orElseThrow().path("text").asText())
        .startsWith("Confluence does not take the file: ");
    assertThat(approval.completed()).contains("ArchiveDocument");

    office.confluence.page(page);
    office.complete(approval, "SolveAttachmentProblem", Map.of("decision", "retry"));
    office.await(approval, ProcessInstance::isCompleted);
    assertThat(office.confluence.content().attachments("703")).hasSize(1);
  }

  @Test
  void asksSupportInPlaceOfAnIncidentAndCanLeaveItAtTheArchive() {
    office.confluence.page("704", "Busy", "<p>One</p>");
    office.confluence.fault(
        Endpoint.ATTACH_ANEW, 5, Faults.status(503, "text/plain", "Not just now"));
    ProcessInstance approval = approved("704");
    office.complete(approval, "SolveAttachmentProblem", Map.of("decision", "cancel"));
    office.await(approval, ProcessInstance::isCompleted);

    assertThat(approval.completed()).contains("DocumentArchived");
    assertThat(office.confluence.content().attachments("704")).isEmpty();
  }

  /** Whoever may start an instance may start it here, and everybody may read the page. */
  @Test
  void writesNoSecretToThePageWhateverTheApprovalHolds() {
    office.confluence.page("705", "Plain", "<p>One</p>");
    ProcessInstance approval = approved("705");
    office.await(approval, ProcessInstance::isCompleted);
    ObjectNode madeUp = approval.variable("approval").orElseThrow().deepCopy();
    String reference = "{{secrets.CONFLUENCE_TOKEN}}";
    madeUp.put("pageVersion", reference);
    ObjectNode file = (ObjectNode) madeUp.get("file");
    file.put("fileName", "a" + reference + ".docx")
        .put("sha256", "camunda.secrets.CONFLUENCE_TOKEN");
    office.confluence.page("706", "Open", "<p>One</p>");
    attachOnly("706", madeUp);

    assertThat(office.confluence.content().attachments("706"))
        .singleElement()
        .satisfies(
            attached -> {
              assertThat(attached.fileName()).isEqualTo("a{{secrets_.CONFLUENCE_TOKEN}}.docx");
              assertThat(attached.comment()).contains("secrets. CONFLUENCE_TOKEN");
            });

    ((ObjectNode) file.at("/document/metadata")).put("contentType", "text/" + reference);
    office.confluence.page("707", "Untouched", "<p>One</p>");
    attachOnly("707", madeUp);

    assertThat(office.confluence.content().attachments("707")).isEmpty();
    assertThat(office.confluence.requests())
        .isNotEmpty()
        .noneMatch(request -> request.body().contains(ConfluenceSimulator.DEMO_USER.apiToken()));
  }

  private static void attachOnly(String pageId, ObjectNode approval) {
    ProcessInstance instance =
        office.camunda.startBefore(
            "document-approval",
            "AttachDocument",
            Map.of("title", "Handbook", "pageId", pageId, "approval", approval));
    office.await(instance, i -> i.isEnded() || !i.incidents().isEmpty() || !i.waiting().isEmpty());
  }

  private static ProcessInstance approved(String pageId) {
    ProcessInstance approval = requested(pageId);
    office.complete(approval, "ReviewPage", Map.of("decision", "ready"));
    office.complete(approval, "ApproveDocument", Map.of("decision", "approve"));
    return approval;
  }

  private static ProcessInstance requested(String pageId) {
    return office.camunda.start(
        "document-approval",
        Map.of(
            "title",
            "Handbook",
            "pageId",
            pageId,
            "templateId",
            ConfluenceSimulator.DEMO_TEMPLATE,
            "attachToPage",
            true));
  }
}
