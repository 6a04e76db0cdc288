package io.scrollexport.protocol.access;

import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import java.util.List;

/** An exporter that has room for seven questions and gives the same answers to all. */
record AnsweringBatch(Asked<String> started, Asked<ExportStatus> reported) implements Exporter {

  @Override
  public int perRequest() {
    return 7;
  }

  @Override
  public Asked<String> start(List<ExportRequest> requests) {
    return started;
  }

  @Override
  public Asked<ExportStatus> status(List<String> jobIds) {
    return reported;
  }
}
