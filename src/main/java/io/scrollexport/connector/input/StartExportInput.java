package io.scrollexport.connector.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.connector.input.value.InputBinding;

/** The further inputs of {@code startExport}. */
public record StartExportInput(ExportRequestInput exportRequest) {

  /** Takes whatever the process gave. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static StartExportInput from(JsonNode variables) {
    return InputBinding.bind(StartExportInput.class, variables);
  }
}
