package io.scrollexport.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.scrollexport.node.NodeWorkspace;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What modellers open, with the libraries of Camunda Modeler: {@code node/modeler}. */
class ModelerIT {
  private static final String MEMBER = "modeler";

  @BeforeAll
  static void installLibraries() throws IOException, InterruptedException {
    assumeFalse(Boolean.getBoolean("modeler.skip"), "left out by -Dmodeler.skip");
    NodeScript.requireNode();
  }

  @Test
  void templatesDiagramsAndFormsAreInOrder() throws IOException, InterruptedException {
    assertThat(NodeWorkspace.run(MEMBER, "check"))
        .as("the checks, whose output stands above")
        .isTrue();
  }

  @Test
  void committedPicturesShowWhatTheyShowToday() throws IOException, InterruptedException {
    assertThat(NodeWorkspace.run(MEMBER, "pictures", "--check"))
        .as("the pictures are those of today, as stands above")
        .isTrue();
  }
}
