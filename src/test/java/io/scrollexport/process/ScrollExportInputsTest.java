package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.feel.FeelEngineWrapper;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each task of {@code scroll-export} and its like makes of what is in its scope. */
class ScrollExportInputsTest {

  /** The tasks with their one input mapping. */
  enum Task {
    StartExport("scroll-export", "StartExport"),
    GetExportStatus("scroll-export", "GetExportStatus"),
    DownloadDocument("scroll-export", "DownloadDocument"),
    StartExports("scroll-export-batch", "StartExports"),
    GetExportStatuses("scroll-export-batch", "GetExportStatuses"),
    DownloadOneOfMany("scroll-export-batch", "DownloadDocument");

    private final String source;

    Task(String process, String id) {
      BpmnModelInstance model = Bpmn.readModelFromFile(Path.of("bpmn", process + ".bpmn").toFile());
      source =
          model
              .<ServiceTask>getModelElementById(id)
              .getSingleExtensionElement(ZeebeIoMapping.class)
              .getInputs()
              .iterator()
              .next()
              .getSource();
    }

    String source() {
      return source;
    }

    /** The lines before the inputs of its operation. */
    String decision() {
      return source().split("\n {6}else site,\n", 2)[0];
    }

    JsonNode inputs(String variables) {
      return inputs(json(variables));
    }

    JsonNode inputs(JsonNode variables) {
      Object scope = JSON.convertValue(variables, Map.class);
      return json(new FeelEngineWrapper().evaluateToJson(source(), scope));
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern REFERENCE = Pattern.compile("secrets\\.\\S");
  private static final List<String> SECRETS =
      List.of(
          "CONFLUENCE_URL",
          "CONFLUENCE_USER",
          "CONFLUENCE_TOKEN",
          "CONFLUENCE_CLIENT_ID",
          "CONFLUENCE_CLIENT_SECRET",
          "CONNECT_CLIENT_ID",
          "CONNECT_SHARED_SECRET");

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void theTasksDecideByTheSameLines() {
    assertThat(Task.values()).extracting(Task::decision).containsOnly(Task.StartExport.decision());
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void everyTaskNamesAllSecretsOfTheContract(Task task) {
    assertThat(SECRETS).allMatch(name -> task.source().contains("{{secrets." + name + "}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null | {'type':'basic','username':'{{secrets.CONFLUENCE_USER}}','password':'{{secrets.CONFLUENCE_TOKEN}}'}",
        "'' | {'type':'basic','username':'{{secrets.CONFLUENCE_USER}}','password':'{{secrets.CONFLUENCE_TOKEN}}'}",
        "{} | {'type':'basic','username':'{{secrets.CONFLUENCE_USER}}','password':'{{secrets.CONFLUENCE_TOKEN}}'}",
        "{'type':''} | {'type':'basic','username':'{{secrets.CONFLUENCE_USER}}','password':'{{secrets.CONFLUENCE_TOKEN}}'}",
        "{'type':'bearer'} | {'type':'bearer','token':'{{secrets.CONFLUENCE_TOKEN}}'}",
        "{'type':'oauth-client-credentials-flow','audience':'a','scopes':'s'} | {'type':'oauth-client-credentials-flow','audience':'a','scopes':'s','clientId':'{{secrets.CONFLUENCE_CLIENT_ID}}','clientSecret':'{{secrets.CONFLUENCE_CLIENT_SECRET}}'}",
        "{'type':'connect-impersonation','userAccountId':'u'} | {'type':'connect-impersonation','userAccountId':'u','oauthClientId':'{{secrets.CONNECT_CLIENT_ID}}','sharedSecret':'{{secrets.CONNECT_SHARED_SECRET}}'}",
        "{'type':'unknown'} | {'type':'unknown'}"
      })
  void atTheSiteOfTheSecretsTheyNameTheSecretsOfTheChosenSignIn(String given, String expected) {
    String authentication = given.equals("") ? "''" : given;
    for (Task task : Task.values()) {
      JsonNode inputs =
          task.inputs("{'authentication':" + authentication + ",'integration':{'macroName':'m'}}");

      assertThat(inputs.path("authentication")).isEqualTo(json(expected));
      assertThat(inputs.path("integration"))
          .isEqualTo(
              json("{'macroName':'m','type':'macro','baseUrl':'{{secrets.CONFLUENCE_URL}}'}"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'authentication':{'type':'bearer','token':'t'}}",
        "{'authentication':{'type':'bearer','token':null}}",
        "{'authentication':{'oauthTokenEndpoint':'https://evil.example'}}",
        "{'authentication':{'type':'connect-impersonation','authorizationServer':''}}",
        "{'authentication':{'macroName':'m'}}",
        "{'authentication':'text'}",
        "{'authentication':['type']}",
        "{'authentication':5}",
        "{'integration':{'baseUrl':'https://evil.example/wiki'}}",
        "{'integration':{'baseUrl':null}}",
        "{'integration':{'baseUrl':''}}",
        "{'integration':{'type':'rest'}}",
        "{'integration':{'type':['macro']}}",
        "{'integration':{'scopes':'s'}}",
        "{'integration':'https://evil.example/wiki'}",
        "{'integration':[{'type':'macro'}]}"
      })
  void atAnotherSiteAllIsTheCallers(String variables) {
    JsonNode given = json(variables);
    for (Task task : Task.values()) {
      JsonNode inputs = task.inputs(variables);

      assertThat(inputs.toString()).doesNotContain("secrets");
      for (String context : List.of("authentication", "integration")) {
        assertThat(inputs.path(context))
            .isEqualTo(given.has(context) ? given.path(context) : JSON.createObjectNode());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'{{secrets.OTHER}}'",
        "'{{ secrets.OTHER }}'",
        "'secrets.OTHER'",
        "'camunda.secrets.OTHER'",
        "'secrets.secrets.OTHER'",
        "'{{secrets.{{secrets.OTHER}}}}'",
        "['{{secrets.OTHER}}']",
        "{'a':{'b':['camunda.secrets.OTHER',{'{{secrets.OTHER}}':1}]}}",
        "{'{{secrets.OTHER}}':null}"
      })
  void noReferenceOfACallerComesThrough(String reference) {
    for (String place : List.of("%s", "{'k':%s}", "{'type':%s}", "{'jobId':%s}", "[%s]")) {
      JsonNode value = json(place.formatted(reference));
      for (String name :
          List.of(
              "authentication",
              "integration",
              "exportRequest",
              "exportRequests",
              "export",
              "batch",
              "page",
              "maxOpen",
              "documentTimeToLive")) {
        for (Task task : Task.values()) {
          String inputs = task.inputs(JSON.createObjectNode().set(name, value)).toString();
          String others = inputs;
          for (String secret : SECRETS) {
            others = others.replace("\"{{secrets." + secret + "}}\"", "\"\"");
          }
          assertThat(REFERENCE.matcher(others).find()).as("%s: %s", name, inputs).isFalse();
        }
      }
    }
  }

  @Test
  void whatLooksLikeNoReferenceComesThroughUnchanged() {
    JsonNode request =
        json("{'pageId':1,'additionalProperties':{'a':[1,null,'No secrets. Ever']}}");

    JsonNode inputs =
        Task.StartExport.inputs(JSON.createObjectNode().set("exportRequest", request));

    assertThat(inputs.path("exportRequest")).isEqualTo(request);
  }

  @Test
  void aReferenceInOnePageIsBrokenThereAndNowhereElse() {
    JsonNode requests =
        json("[{'pageId':1,'templateId':'t'},{'pageId':2,'templateId':'{{secrets.OTHER}}'},'x']");

    JsonNode given =
        Task.StartExports.inputs(JSON.createObjectNode().set("exportRequests", requests))
            .path("exportRequests");

    assertThat(given).hasSize(3);
    assertThat(given.path(0)).isEqualTo(requests.path(0));
    assertThat(given.at("/1/pageId").asInt()).isEqualTo(2);
    assertThat(given.at("/1/templateId").asText()).isEqualTo("{{secrets\u2024OTHER}}");
    assertThat(given.path(2)).isEqualTo(requests.path(2));
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void nothingElseInTheScopeHasAnEffect(Task task) {
    Map<String, Object> variables = new HashMap<>();
    for (String name :
        List.of(
            "scrollExport,ours,signIn,site,type,credentials,inputs,literal,broken,isPlain,hasOnly",
            "given,keys,item,entry,key,value,text,exportJobId,previous,exposeDownloadUrl,fileName",
            "downloadUrl,maxSizeInMegabytes,allowedHosts,downloadTimeout,readTimeoutInSeconds",
            "connectionTimeoutInSeconds")) {
      for (String each : name.split(",")) {
        variables.put(each, Map.of("ours", true, "baseUrl", "https://evil.example"));
      }
    }

    assertThat(task.inputs(JSON.<JsonNode>valueToTree(variables))).isEqualTo(task.inputs("{}"));
  }
}
