package io.scrollexport.playground.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.playground.api.Refusal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagramTextTest {
  private static final String TWO =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI">
        <collaboration id="Both">
          <participant id="One" processRef="mine" />
          <participant id="Two" processRef="scroll-export" />
        </collaboration>
        <process id="mine" name="Mine" isExecutable="true" />
        <process id="scroll-export" isExecutable="true" />
        <di:BPMNPlane bpmnElement="scroll-export" />
      </definitions>
      """;

  @Test
  void letsNoProcessTakeAnIdThatIsTakenBeItTheFirstOrNot() {
    DiagramText diagram = DiagramText.parse(TWO);
    diagram.rename(Set.of("scroll-export", "other"), id -> id + "-copy-1");

    assertThat(diagram.processId()).isEqualTo("mine");
    assertThat(diagram.xml())
        .contains(
            "processRef=\"scroll-export-copy-1\"",
            "<process id=\"scroll-export-copy-1\"",
            "bpmnElement=\"scroll-export-copy-1\"")
        .doesNotContain("\"scroll-export\"");
  }

  @Test
  void readsNoDocumentType() {
    assertThatThrownBy(() -> DiagramText.parse("<!DOCTYPE definitions><definitions/>"))
        .isInstanceOf(Refusal.class)
        .hasMessage("That is no BPMN diagram.");
  }
}
