package io.scrollexport.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExportRequestTest {

  @Test
  void showsNothingOfPropertiesThatNobodyKnows() {
    ExportRequest request = Requests.of("7", "abc");
    request.additionalProperties().put("signature", "s3cr3t");

    assertThat(request).hasToString("ExportRequest[7, abc, CURRENT]");
  }
}
