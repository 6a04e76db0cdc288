package io.scrollexport.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class ExportRequestTest {

  @Test
  void showsNothingOfPropertiesThatNobodyKnows() {
    ExportRequest request =
        new ExportRequest(
            "7",
            "abc",
            Scope.CURRENT,
            null,
            null,
            null,
            null,
            null,
            JsonNodeFactory.instance.objectNode().put("signature", "s3cr3t"));

    assertThat(request).hasToString("ExportRequest[7, abc, CURRENT]");
  }
}
