package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.site.Page;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an approval does while an export that it called waits for an operator. */
class IncidentsIT {
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

  /** An approval of which the export has come to an incident, and that export. */
  private record Stuck(ProcessInstance approval, ProcessInstance export) {}

  private static Stuck stuckAt(String elementId, ProcessInstance approval) {
    int before = office.camunda.instances("scroll-export").size();
    office.complete(approval, "ReviewPage", READY);
    office.advanceUntil(approval, i -> office.camunda.instances("scroll-export").size() > before);
    ProcessInstance export = office.camunda.instances("scroll-export").getLast();
    office.advanceUntil(approval, i -> !export.incidents().isEmpty());
    assertThat(export.incidents()).singleElement().asString().contains(" at " + elementId + ": ");
    return new Stuck(approval, export);
  }

  @Test
  void goesOnWhereItStoodOnceAnOperatorHasMendedTheCause() {
    office.confluence.page(Page.of("610", "Guide", "<p>Text</p>"));
    office.confluence.fault(Endpoint.DOWNLOAD, 99, Faults.status(404));
    Stuck stuck =
        stuckAt("DownloadDocument", office.request("610", ConfluenceSimulator.DEMO_TEMPLATE));
    int jobs = office.confluence.jobs().size();

    office.confluence.clearFaults();
    office.camunda.retry(stuck.export());
    office.complete(stuck.approval(), "ApproveDocument", APPROVE);
    office.await(stuck.approval(), ProcessInstance::isCompleted);

    assertThat(stuck.approval().completed()).contains("DocumentArchived");
    assertThat(office.confluence.jobs()).as("no second export").hasSize(jobs);
  }

  @Test
  void comesToSupportWhereNoOperatorLooksAfterIt() {
    Stuck stuck = stuckAt("StartExport", office.request(ConfluenceSimulator.DEMO_PAGE, "unknown"));
    assertThat(stuck.export().incidents().getFirst()).contains("NOT_FOUND: ");

    office.camunda.elapse(Duration.ofMinutes(31));
    office.task(stuck.approval(), "SolveExportProblem");

    assertThat(stuck.export().isEnded()).isTrue();
    assertThat(stuck.approval().variable("exportProblem").orElseThrow().path("code").asText())
        .isEqualTo("EXPORT_TIMED_OUT");
  }
}
