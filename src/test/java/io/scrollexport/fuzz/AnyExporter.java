package io.scrollexport.fuzz;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Operation;
import io.scrollexport.remote.RemoteJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * An exporter that gives one answer after another, as a list has them: {@code {"failed": CODE}} is
 * a request that fails as a whole, {@code {"refused": CODE}} and {@code {"notTaken": true}} are
 * answers to one question, and all else is read as the exporter's own. Behind the last one the site
 * throttles.
 */
record AnyExporter(List<RemoteJson> answers) implements Exporter {

  static AnyExporter answering(RemoteJson from) {
    return new AnyExporter(new ArrayList<>(from.elements("answers")));
  }

  @Override
  public int perRequest() {
    return 3;
  }

  @Override
  public Asked<String> start(List<ExportRequest> requests) {
    return asked(requests.size(), json -> Operation.jobId(json, Samples.PURPOSE));
  }

  @Override
  public Asked<ExportStatus> status(List<String> jobIds) {
    jobIds.forEach(Claims::id);
    return asked(jobIds.size(), json -> Operation.status(json, Samples.PURPOSE));
  }

  private <T> Asked<T> asked(int most, Function<RemoteJson, T> reading) {
    if (answers.isEmpty() || !answers.getFirst().text("failed").isEmpty()) {
      return new Asked.Failed<>(1, failure("failed"));
    }
    List<Answer<T>> given = new ArrayList<>();
    while (given.size() < Math.min(most, 3) && !answers.isEmpty()) {
      given.add(answer(answers.getFirst(), reading));
      answers.removeFirst();
    }
    return new Asked.Answered<>(given);
  }

  private <T> Answer<T> answer(RemoteJson json, Function<RemoteJson, T> reading) {
    if (json.isTrue("notTaken")) {
      return new Answer.NotTaken<>();
    }
    if (!json.text("refused").isEmpty()) {
      return new Answer.Refused<>(failure("refused"));
    }
    try {
      return new Answer.Given<>(reading.apply(json));
    } catch (ExportException e) {
      return new Answer.Refused<>(e);
    }
  }

  private ExportException failure(String field) {
    if (answers.isEmpty()) {
      return ExportException.rateLimited("The site throttles.", Duration.ofSeconds(90));
    }
    RemoteJson json = answers.getFirst();
    FailureCode code =
        Arrays.stream(FailureCode.values())
            .filter(known -> json.is(field, known.name()))
            .findFirst()
            .orElse(FailureCode.REMOTE_ERROR);
    ExportException failure =
        new ExportException(code, "It was refused.").saying(json.text("message"));
    return json.isTrue("uncertain") ? failure.uncertain() : failure;
  }
}
