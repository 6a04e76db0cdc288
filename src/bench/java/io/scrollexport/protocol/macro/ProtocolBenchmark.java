package io.scrollexport.protocol.macro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Reference;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteContent;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writer and parser of the macro protocol, on the examples of the exporter's documentation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProtocolBenchmark {

  private final ExportMacro macro = new ExportMacro("scroll-word-export-job", "My custom app");
  private final Instant issuedAt = Instant.ofEpochSecond(Reference.ISSUED_AT);
  private final ExportRequest request =
      new ExportRequest(
          "1376263",
          Reference.TEMPLATE_ID,
          io.scrollexport.protocol.Scope.CURRENT,
          null,
          null,
          null,
          "en-US",
          "Europe/Berlin",
          JsonNodeFactory.instance.objectNode());
  private String rendered;

  @Setup
  public void read() throws JsonProcessingException {
    String answer = Reference.text("http-get-export-status-response.json");
    rendered = new ObjectMapper().readTree(answer).path("value").textValue();
  }

  @Benchmark
  public String writeStartExport() {
    return macro.startExport(issuedAt, null, request.json());
  }

  @Benchmark
  public String writeGetExportStatus() {
    return macro.getExportStatus(issuedAt, null, Reference.JOB_ID);
  }

  @Benchmark
  public ExportStatus readExportStatus() {
    RenderedResult.Success result =
        (RenderedResult.Success) RenderedResult.from(new RemoteContent(rendered, Credentials.NONE));
    return Objects.requireNonNull(ExportStatus.from(result.json()));
  }
}
