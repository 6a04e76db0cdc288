package io.scrollexport.process;

import static io.scrollexport.process.ScrollExportTask.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each task of {@code scroll-export} and its like makes of what is in its scope. */
class ScrollExportInputsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  static final List<String> SECRETS =
      List.of(
          "CONFLUENCE_URL",
          "CONFLUENCE_USER",
          "CONFLUENCE_TOKEN",
          "CONFLUENCE_CLIENT_ID",
          "CONFLUENCE_CLIENT_SECRET",
          "CONNECT_CLIENT_ID",
          "CONNECT_SHARED_SECRET");

  @Test
  void theTasksDecideByTheSameLines() {
    assertThat(ScrollExportTask.values())
        .extracting(ScrollExportTask::decision)
        .containsOnly(ScrollExportTask.StartExport.decision());
  }

  @ParameterizedTest
  @EnumSource(ScrollExportTask.class)
  void everyTaskNamesAllSecretsOfTheContract(ScrollExportTask task) {
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
    for (ScrollExportTask task : ScrollExportTask.values()) {
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
    for (ScrollExportTask task : ScrollExportTask.values()) {
      JsonNode inputs = task.inputs(variables);

      assertThat(inputs.toString()).doesNotContain("secrets");
      for (String context : List.of("authentication", "integration")) {
        assertThat(inputs.path(context))
            .isEqualTo(given.has(context) ? given.path(context) : JSON.createObjectNode());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ScrollExportTask.class)
  void nothingElseInTheScopeHasAnEffect(ScrollExportTask task) {
    Map<String, Object> variables = new HashMap<>();
    for (String name :
        List.of(
            "scrollExport,ours,signIn,site,type,credentials,inputs,literal,broken,isPlain,hasOnly",
            "given,keys,item,entry,key,value,text,exportJobId,previous,exposeDownloadUrl,fileName",
            "downloadUrl,maxSizeInMegabytes,allowedHosts,downloadTimeout,readTimeoutInSeconds",
            "connectionTimeoutInSeconds,nested,hasNone,depth,partial,each,entries")) {
      for (String each : name.split(",")) {
        variables.put(each, Map.of("ours", true, "baseUrl", "https://evil.example"));
      }
    }

    assertThat(task.inputs(JSON.<JsonNode>valueToTree(variables))).isEqualTo(task.inputs("{}"));
  }
}
