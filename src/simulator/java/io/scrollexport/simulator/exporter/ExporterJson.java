package io.scrollexport.simulator.exporter;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The exporter's JSON, alike in macro output and REST API, spaces included. */
final class ExporterJson {
  private static final ObjectWriter COMPACT = new ObjectMapper().writer();
  private static final ObjectWriter ERROR = COMPACT.with(new SpaceAfterColon());

  private ExporterJson() {}

  static String started(ExportJob job) {
    return write(COMPACT, Map.of("jobId", job.id()));
  }

  static String status(ExportJob.Status status, java.util.function.Supplier<String> downloadUrl) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", status.status());
    json.put("step", status.step());
    json.put("totalSteps", ExportJob.TOTAL_STEPS);
    json.put("stepProgress", status.stepProgress());
    if (status.complete()) {
      json.put("downloadUrl", downloadUrl.get());
    }
    if (status.message() != null) {
      json.put("message", status.message());
    }
    return write(COMPACT, json);
  }

  static String error(int status, String message) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", status);
    json.put("message", message);
    return write(ERROR, json);
  }

  private static String write(ObjectWriter writer, Object json) {
    try {
      return writer.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The reference's error example has spaces after its colons, its other examples have none. */
  private static final class SpaceAfterColon extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1;

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
      generator.writeRaw(": ");
    }
  }
}
