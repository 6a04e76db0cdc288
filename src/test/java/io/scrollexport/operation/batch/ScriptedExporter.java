package io.scrollexport.operation.batch;

import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Requests;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** An exporter that takes its time, and starts as a test wants it to; its jobs never end. */
final class ScriptedExporter implements Exporter {

  private static final int AT_A_TIME = 10;

  private final MovableClock clock;

  /** The pages or jobs of each request. */
  final List<List<String>> asked = new ArrayList<>();

  Duration requestTakes = Duration.ZERO;

  Function<List<ExportRequest>, Asked<String>> starts =
      requests ->
          new Asked.Answered<>(
              requests.stream()
                  .limit(AT_A_TIME)
                  .<Answer<String>>map(request -> new Answer.Given<>("job-" + request.pageId()))
                  .toList());

  ScriptedExporter(MovableClock clock) {
    this.clock = clock;
  }

  @Override
  public int perRequest() {
    return AT_A_TIME;
  }

  @Override
  public Asked<String> start(List<ExportRequest> requests) {
    clock.advance(requestTakes);
    Asked<String> result = starts.apply(requests);
    asked.add(requests.stream().limit(result.size()).map(ExportRequest::pageId).toList());
    return result;
  }

  @Override
  public Asked<ExportStatus> status(List<String> jobIds) {
    clock.advance(requestTakes);
    asked.add(jobIds.stream().limit(AT_A_TIME).toList());
    RemoteJson running =
        RemoteJson.read("{\"status\":\"incomplete\"}", Credentials.NONE).orElseThrow();
    return new Asked.Answered<>(
        jobIds.stream()
            .limit(AT_A_TIME)
            .<Answer<ExportStatus>>map(job -> new Answer.Given<>(ExportStatus.from(running)))
            .toList());
  }

  /** So many pages, by their numbers. */
  static List<RequestedExport> pages(int count) {
    return IntStream.rangeClosed(1, count)
        .<RequestedExport>mapToObj(
            page -> new RequestedExport.WellFormed(Requests.of(Integer.toString(page), "template")))
        .toList();
  }
}
