package io.scrollexport.bench.engine;

import static io.camunda.zeebe.model.bpmn.impl.BpmnModelConstants.ZEEBE_NS;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.ProcessBuilder;
import io.camunda.zeebe.model.bpmn.builder.ServiceTaskBuilder;

/**
 * What a modeller makes without our connector: the same diagram as process {@code scroll-export},
 * with Camunda's REST connector at its three tasks. Variables have the same names, so that all
 * processes start with the same.
 *
 * <p>FEEL has neither a JSON parser nor an HTML parser in 8.8, so answers are cut out of the text.
 * An error of the macro comes with status 200, so each answer is looked at for one.
 */
public final class RestProcess {

  private static final String START =
      """
      ={representation: "storage", value:
        "<ac:structured-macro ac:name=\\"" + integration.macroName + "\\">\
      <ac:parameter ac:name=\\"issued-at\\">" + %s + "</ac:parameter>\
      <ac:parameter ac:name=\\"issued-by-app\\">Process rest-export</ac:parameter>\
      <ac:parameter ac:name=\\"export-request\\"><![CDATA[{\
      \\"pageId\\":\\"" + exportRequest.pageId + "\\",\
      \\"templateId\\":\\"" + exportRequest.templateId + "\\"}]]></ac:parameter>\
      </ac:structured-macro>"}""";
  private static final String STATUS =
      """
      ={representation: "storage", value:
        "<ac:structured-macro ac:name=\\"" + integration.macroName + "\\">\
      <ac:parameter ac:name=\\"issued-at\\">" + %s + "</ac:parameter>\
      <ac:parameter ac:name=\\"export-job-id\\">" + jobId + "</ac:parameter>\
      </ac:structured-macro>"}""";
  private static final String SECONDS =
      "string(floor((now() - @\"1970-01-01T00:00:00Z\") / @\"PT1S\"))";
  private static final String ERROR_OF_THE_MACRO =
      """
      =if contains(response.body.value, "class=\\"error\\"")
        then jobError("The exporter refused: " + response.body.value) else null""";

  private final String id;
  private final boolean withDefaults;

  /**
   * A process of that ID.
   *
   * @param withDefaults whether tasks have all inputs that the connector's element template writes,
   *     or only those that differ from the connector's own defaults
   */
  public RestProcess(String id, boolean withDefaults) {
    this.id = id;
    this.withDefaults = withDefaults;
  }

  /** The process. */
  public BpmnModelInstance model() {
    ProcessBuilder process = Bpmn.createExecutableProcess(id);
    process
        .eventSubProcess("LimitTime")
        .startEvent("TimeLimitReached")
        .timerWithDurationExpression("if exportTimeout = null then \"PT30M\" else exportTimeout")
        .endEvent("ExportTimedOut", end -> end.error("EXPORT_TIMED_OUT"));
    return process
        .startEvent("ExportRequested")
        .serviceTask("StartExport", this::startExport)
        .intermediateCatchEvent(
            "WaitForNextPoll", event -> event.timerWithDurationExpression("minPollInterval"))
        .serviceTask("GetExportStatus", this::getExportStatus)
        .exclusiveGateway("ExportFinished")
        .defaultFlow()
        .connectTo("WaitForNextPoll")
        .moveToNode("ExportFinished")
        .conditionExpression("export.status = \"complete\"")
        .serviceTask("DownloadDocument", this::downloadDocument)
        .endEvent("DocumentReady")
        .moveToNode("ExportFinished")
        .conditionExpression("export.status = \"error\"")
        .endEvent("ExportFailed", end -> end.error("EXPORT_FAILED"))
        .moveToNode("ExportFinished")
        .conditionExpression("export.status = \"cancelled\"")
        .endEvent("ExportCancelled", end -> end.error("EXPORT_CANCELLED"))
        .done();
  }

  private void startExport(ServiceTaskBuilder task) {
    conversion(task, START.formatted(SECONDS))
        .zeebeTaskHeader(
            "resultExpression", "={jobId: " + between("jobId&quot;:&quot;", "&quot;") + "}");
  }

  private void getExportStatus(ServiceTaskBuilder task) {
    conversion(task, STATUS.formatted(SECONDS))
        .zeebeTaskHeader(
            "resultExpression",
            "={export: {status: "
                + between("status&quot;:&quot;", "&quot;")
                + ", step: number("
                + between("step&quot;:", ",")
                + "), totalSteps: number("
                + between("totalSteps&quot;:", ",")
                + "), downloadUrl: replace("
                + between("downloadUrl&quot;:&quot;", "&quot;")
                + ", \"&amp;\", \"&\")}}");
  }

  private void downloadDocument(ServiceTaskBuilder task) {
    rest(task, true)
        .zeebeInput("noAuth", "authentication.type")
        .zeebeInput("GET", "method")
        .zeebeInputExpression("export.downloadUrl", "url")
        .zeebeTaskHeader("resultExpression", "={exportedDocument: response.document}");
  }

  private ServiceTaskBuilder conversion(ServiceTaskBuilder task, String body) {
    return rest(task, false)
        .zeebeInput("bearer", "authentication.type")
        .zeebeInput("{{secrets.CONFLUENCE_TOKEN}}", "authentication.token")
        .zeebeInput("POST", "method")
        .zeebeInputExpression(
            "integration.baseUrl + \"/rest/api/contentbody/convert/export_view\"", "url")
        .zeebeInput(body, "body")
        .zeebeTaskHeader("errorExpression", ERROR_OF_THE_MACRO);
  }

  private ServiceTaskBuilder rest(ServiceTaskBuilder task, boolean storeResponse) {
    task.zeebeJobType("io.camunda:http-json:1")
        .zeebeJobRetries("3")
        .zeebeTaskHeader("retryBackoff", "PT10S");
    // Runtimes that filter secrets give none to a task without an element template.
    task.getElement()
        .setAttributeValueNs(ZEEBE_NS, "modelerTemplate", "io.camunda.connectors.HttpJson.v2");
    if (withDefaults) {
      task.zeebeInputExpression("20", "connectionTimeoutInSeconds")
          .zeebeInputExpression("20", "readTimeoutInSeconds")
          .zeebeInputExpression("false", "ignoreNullValues");
    }
    if (withDefaults || storeResponse) {
      task.zeebeInputExpression(Boolean.toString(storeResponse), "storeResponse");
    }
    return task;
  }

  private static String between(String before, String after) {
    return "substring before(substring after(response.body.value, \""
        + before
        + "\"), \""
        + after
        + "\")";
  }
}
