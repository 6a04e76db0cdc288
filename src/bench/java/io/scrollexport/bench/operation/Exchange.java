package io.scrollexport.bench.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * A conversion as it goes over the wire, in the form of the exporter's documentation: what is asked
 * for, and the fixed answer. All contenders send the same request; ours writes its body itself.
 */
enum Exchange {
  /** Starts an export. */
  START(
      "<ac:structured-macro ac:name=\"scroll-word-export-job\"><ac:parameter"
          + " ac:name=\"issued-at\">1728403475</ac:parameter><ac:parameter"
          + " ac:name=\"issued-by-app\">Scroll Export for Camunda</ac:parameter><ac:parameter"
          + " ac:name=\"export-request\"><![CDATA[{\"pageId\":\"1376263\",\"scope\":\"current\","
          + "\"templateId\":\"d6d04ab9-53c0-42d9-9ae2-f4903275f654\"}]]></ac:parameter>"
          + "</ac:structured-macro>",
      "{&quot;jobId&quot;:&quot;" + Exchange.JOB_ID + "&quot;}"),

  /** Asks for the status of an export that goes on. */
  STATUS(
      "<ac:structured-macro ac:name=\"scroll-word-export-job\"><ac:parameter"
          + " ac:name=\"issued-at\">1728403475</ac:parameter><ac:parameter"
          + " ac:name=\"export-job-id\">"
          + Exchange.JOB_ID
          + "</ac:parameter></ac:structured-macro>",
      "{&quot;status&quot;:&quot;in_progress&quot;,&quot;step&quot;:2,&quot;totalSteps&quot;:3,"
          + "&quot;stepProgress&quot;:40}");

  static final String JOB_ID = "0f517c20-3e5d-42c0-8021-0cb5e2c168ea";

  /** As long as the API tokens of Atlassian accounts. */
  static final String TOKEN = "ATATT3x" + "Ff0aBcDeFgHiJkLmNoPqRsTuVwXyZ123".repeat(6);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String fragment;
  private final String result;

  Exchange(String fragment, String result) {
    this.fragment = fragment;
    this.result = result;
  }

  /** Below which address of a server this answer is given. */
  String baseUrl(String server) {
    return server + path();
  }

  /** The resource that a conversion is posted to. */
  String url(String server) {
    return baseUrl(server) + "/rest/api/contentbody/convert/export_view";
  }

  /** What the path of a request begins with. */
  String path() {
    return "/" + name().toLowerCase(Locale.ROOT);
  }

  ObjectNode requestBody() {
    return JSON.createObjectNode().put("value", fragment).put("representation", "storage");
  }

  String answer() {
    return JSON.createObjectNode()
        .put("value", "<div class=\"result\"><code class=\"success\">" + result + "</code></div>")
        .put("representation", "export_view")
        .toString();
  }
}
