package io.scrollexport.template;

import io.scrollexport.failure.FailureCode;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The default error expression of every template, from the codes of the contract. A throttled job
 * waits as long as the site asked for and keeps its retries; what no retry can mend becomes a BPMN
 * error, which brings code and message to the event that catches it; all else is left to the job's
 * retries and back-off.
 *
 * <p>The runtime evaluates it after a success too, where {@code error} is not there, and it hands
 * over code and message of a failure only: the wait is read from the message. Where that holds
 * none, it is a minute.
 */
final class ErrorExpression {

  private ErrorExpression() {}

  static String text() {
    String permanent =
        Arrays.stream(FailureCode.values())
            .filter(code -> !code.isRetried())
            .map(code -> '"' + code.name() + '"')
            .collect(Collectors.joining(", "));
    return """
        =if error.code = "RATE_LIMITED"
        then jobError(error.message, {}, job.retries, get or else(duration("PT" + replace(error.message, "^.*tried again after ([0-9.]+) seconds.*$", "$1", "s") + "S"), duration("PT1M")))
        else if list contains([%s], error.code)
        then bpmnError(error.code, error.message, {error: error})
        else null"""
        .formatted(permanent);
  }
}
