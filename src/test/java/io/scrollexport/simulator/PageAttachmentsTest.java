package io.scrollexport.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.simulator.site.Attachment;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAttachmentsTest {
  private static final String PATH =
      "/rest/api/content/" + ConfluenceSimulator.DEMO_PAGE + "/child/attachment";

  @AutoClose private final ConfluenceSimulator simulator = ConfluenceSimulator.start();
  private final SimulatorClient client = SimulatorClient.ofDemoUser(simulator);

  @Test
  void takesAFileWithACommentAndShowsIt() {
    HttpResponse<String> added =
        attach(part("file\"; filename=\"Übersicht.docx", "PK\r\n--x\r\n") + comment("Version 3"));

    assertThat(added.statusCode()).isEqualTo(200);
    JsonNode listed = SimulatorClient.json(client.get(PATH).body()).path("results").path(0);
    assertThat(listed.path("title").asText()).isEqualTo("Übersicht.docx");
    assertThat(listed.path("metadata").path("comment").asText()).isEqualTo("Version 3");
    Attachment kept = simulator.content().attachments(ConfluenceSimulator.DEMO_PAGE).getFirst();
    assertThat(new String(kept.content(), StandardCharsets.UTF_8)).isEqualTo("PK\r\n--x\r\n");
    assertThat(kept.author()).isEqualTo(ConfluenceSimulator.DEMO_USER);
  }

  @Test
  void takesWhatComesWithoutTheHeaderAgainstForgeriesForOne() {
    HttpResponse<String> refused =
        SimulatorClient.send(request(file()).header("X-Atlassian-Token", "check"));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("XSRF check failed");
    assertThat(simulator.content().attachments(ConfluenceSimulator.DEMO_PAGE)).isEmpty();
  }

  @Test
  void refusesASecondFileOfTheSameName() {
    attach(file());
    HttpResponse<String> second = attach(file());

    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body()).contains("same file name");
    assertThat(simulator.content().attachments(ConfluenceSimulator.DEMO_PAGE)).hasSize(1);
  }

  @Test
  void makesANewVersionOfAFileThatIsPut() {
    attach(file() + comment("Version 1"));
    HttpResponse<String> second =
        SimulatorClient.send(
            request("")
                .header("X-Atlassian-Token", "no-check")
                .method("PUT", body(file() + comment("Version 2"))));

    JsonNode put = SimulatorClient.json(second.body()).path("results").path(0);
    assertThat(put.path("version").path("number").asInt()).isEqualTo(2);
    assertThat(simulator.content().attachments(ConfluenceSimulator.DEMO_PAGE))
        .extracting(Attachment::comment)
        .containsExactly("Version 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--x\r\nContent-Type: text/plain\r\n\r\nno name\r\n", "--x\r\n"})
  void refusesWhatIsNoForm(String broken) {
    assertThat(attach(broken).statusCode()).isIn(400, 415);
  }

  @Test
  void showsPagesThatOneMayNotSeeAsMissing() {
    assertThat(client.get(PATH.replace("1376263", "1376269")).statusCode()).isEqualTo(404);
  }

  @Test
  void takesAScopeForWritingAtTheGateway() {
    var reader =
        simulator.accounts().serviceAccount("reader@example.com", "read:confluence-content.all");
    var writer = simulator.accounts().serviceAccount("writer@example.com", "write:confluence-file");

    assertThat(attachAtGateway(token(reader.clientId(), reader.clientSecret())).statusCode())
        .isEqualTo(401);
    assertThat(attachAtGateway(token(writer.clientId(), writer.clientSecret())).statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> attachAtGateway(String token) {
    return SimulatorClient.send(
        form(simulator.urls().gateway(), file())
            .header("Authorization", "Bearer " + token)
            .header("X-Atlassian-Token", "no-check"));
  }

  private String token(String id, String secret) {
    var response =
        SimulatorClient.send(
            SimulatorClient.request(simulator.urls().tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=%s&client_secret=%s"
                            .formatted(id, secret))));
    return SimulatorClient.json(response.body()).path("access_token").asText();
  }

  private HttpResponse<String> attach(String parts) {
    return SimulatorClient.send(request(parts).header("X-Atlassian-Token", "no-check"));
  }

  private HttpRequest.Builder request(String parts) {
    var user = ConfluenceSimulator.DEMO_USER;
    return form(simulator.baseUrl(), parts)
        .header("Authorization", SimulatorClient.basic(user.email(), user.apiToken()));
  }

  private static HttpRequest.Builder form(String baseUrl, String parts) {
    return SimulatorClient.request(baseUrl + PATH)
        .header("Content-Type", "multipart/form-data; boundary=x-y")
        .POST(body(parts));
  }

  private static HttpRequest.BodyPublisher body(String parts) {
    return BodyPublishers.ofString(parts + "--x-y--\r\n");
  }

  private static String file() {
    return part("file\"; filename=\"Demo.docx", "PK");
  }

  private static String comment(String text) {
    return part("comment", text);
  }

  private static String part(String nameAndMore, String content) {
    return "--x-y\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(nameAndMore, content);
  }
}
