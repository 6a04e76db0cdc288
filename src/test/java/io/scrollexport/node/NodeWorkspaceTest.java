package io.scrollexport.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeWorkspaceTest {

  @ParameterizedTest
  @ValueSource(strings = {"v20.12.0", "v24.1.0", "v100.0.0"})
  void takesNodeFromTwentyOn(String version) {
    assertThat(NodeWorkspace.complaint(version)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v18.20.4", "nonsense"})
  void saysWhatWasFoundInstead(String version) {
    assertThat(NodeWorkspace.complaint(version))
        .contains("Node.js 20 or later (found " + version + ")", "-Dmodeler.skip");
  }

  @Test
  void saysThatNodeIsMissing() {
    assertThat(NodeWorkspace.complaint("")).contains("none was found", "-Dmodeler.skip");
  }
}
