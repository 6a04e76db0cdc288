package io.scrollexport.process;

import io.scrollexport.failure.FailureCode;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.fault.Faults;

/**
 * One way to a failure.
 *
 * @param arrangement what goes wrong, at the site or in the inputs
 */
record ErrorCase(FailureCode code, String operation, Arrangement arrangement) {

  /** Makes something go wrong in an operation that would succeed. */
  @FunctionalInterface
  interface Arrangement {
    void arrange(ConfluenceSimulator site, ErrorInputs inputs);
  }

  /** More often than a job is tried. */
  private static final int ALWAYS = 10;

  /** A start that fails. */
  static ErrorCase starting(FailureCode code, Arrangement arrangement) {
    return new ErrorCase(code, "startExport", arrangement);
  }

  /** A start at a site that answers so, however often it is asked. */
  static ErrorCase startAnswered(FailureCode code, Fault fault) {
    return starting(code, (site, inputs) -> site.fault(Endpoint.CONVERSION, ALWAYS, fault));
  }

  /** A download of a finished job that fails. */
  static ErrorCase downloading(FailureCode code, Arrangement arrangement) {
    return downloading(code, ConfluenceSimulator.DEMO_TEMPLATE, arrangement);
  }

  /** A download of a finished job from a site that answers so, however often it is asked. */
  static ErrorCase downloadAnswered(FailureCode code, Fault fault) {
    return downloading(code, (site, inputs) -> site.fault(Endpoint.DOWNLOAD, ALWAYS, fault));
  }

  /** A download of a job that came to another end. */
  static ErrorCase downloading(FailureCode code, String templateId) {
    return downloading(code, templateId, (site, inputs) -> {});
  }

  private static ErrorCase downloading(FailureCode code, String templateId, Arrangement next) {
    return new ErrorCase(
        code,
        "downloadExport",
        (site, inputs) -> {
          inputs.put("exportRequest.templateId", templateId);
          inputs.put("exportJobId", ErrorProcess.startedJob(inputs));
          next.arrange(site, inputs);
        });
  }

  /** Confluence's error JSON with those words. */
  static Fault said(int status, String message) {
    String body = "{\"statusCode\": %d, \"message\": \"%s\"}".formatted(status, message);
    return Faults.status(status, "application/json", body);
  }

  @Override
  public String toString() {
    return code + " of " + operation;
  }
}
