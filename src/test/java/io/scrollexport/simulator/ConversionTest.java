package io.scrollexport.simulator;

import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.simulator.fault.Faults;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionTest {
  @AutoClose
  private final ConfluenceSimulator simulator =
      ConfluenceSimulator.builder()
          .clock(MovableClock.standingAt(Instant.parse("2024-10-08T16:04:35Z")))
          .start();

  private static final String CONVERT = "/rest/api/contentbody/convert/";

  private final SimulatorClient client = SimulatorClient.ofDemoUser(simulator);

  @Test
  void takesBasicAuthentication() {
    var basic =
        new SimulatorClient(
            simulator.baseUrl(), SimulatorClient.basic(DEMO_USER.email(), DEMO_USER.apiToken()));

    assertThat(basic.convert("<p>Text</p>").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer wrong",
        "Bearer demo-api-token",
        "Basic wrong",
        "Basic ZGVtb0BleGFtcGxlLmNvbTp3cm9uZw==",
        "Digest demo-access-token",
        "demo-access-token"
      })
  void refusesOtherCredentials(String authorization) {
    var stranger = new SimulatorClient(simulator.baseUrl(), authorization);

    var response = stranger.convert("<p>Text</p>");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body())
        .isEqualTo(
            "{\"statusCode\":401,\"data\":{\"authorized\":false,\"valid\":true,\"errors\":[],"
                + "\"successful\":false},\"message\":\"Unauthorized\"}");
  }

  @Test
  void refusesARequestWithoutCredentials() {
    var response =
        SimulatorClient.send(
            SimulatorClient.request(simulator.baseUrl() + CONVERT + "export_view")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(SimulatorClient.body("<p>Text</p>"))));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void refusesWhatIsNotAnnouncedAsJson() {
    var response =
        SimulatorClient.send(
            SimulatorClient.request(simulator.baseUrl() + CONVERT + "export_view")
                .header("Authorization", "Bearer " + DEMO_USER.accessToken())
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(SimulatorClient.body("<p>Text</p>"))));

    assertThat(response.statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"value\":\"<p/>\"}",
        "{\"representation\":\"storage\"}",
        "{\"value\":\"<p/>\",\"representation\":\"view\"}",
        "{\"value\":5,\"representation\":\"storage\"}",
        "{\"value\":\"<p/>\",\"representation\":\"storage\"} {}"
      })
  void refusesABodyThatIsNoContentBody(String body) {
    HttpResponse<String> response = client.post(CONVERT + "export_view", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(SimulatorClient.json(response.body()).path("statusCode").asInt()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>",
        "<p>a & b</p>",
        "<p>&unknown;</p>",
        "<!DOCTYPE p><p/>",
        "</storage><storage>",
        "<x:p xmlns:y='z'/>",
        "<p a='1' a='2'/>"
      })
  void refusesStorageFormatThatIsNotWellFormed(String storage) {
    var response = client.convert(storage);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("Error parsing xhtml");
  }

  @Test
  void refusesAnUnknownTarget() {
    var response = client.post(CONVERT + "word", SimulatorClient.body("<p/>"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("Cannot convert from storage to word");
  }

  @Test
  void rendersStorageFormatAsHtml() {
    String html =
        client.rendered(
            "<h1 id=\"a\">Gr&uuml;&szlig;e &amp; <em>&lt;mehr&gt;</em></h1><ac:structured-macro"
                + " ac:name=\"code\"><ac:plain-text-body><![CDATA[a < b &uuml;]]>"
                + "</ac:plain-text-body></ac:structured-macro>");

    assertThat(html)
        .startsWith("<h1 id=\"a\">Grüße &amp; <em>&lt;mehr&gt;</em></h1>")
        .contains("a &lt; b &amp;uuml;");
  }

  @Test
  void rendersLinksWithTheAddressesOfTheirPages() {
    String html =
        client.rendered(
            "<ac:link><ri:page ri:content-title=\"Installation\" /><ac:link-body>the guide"
                + "</ac:link-body></ac:link><ac:link><ri:page ri:content-title=\"Gone\" /></ac:link>");

    assertThat(html)
        .isEqualTo(
            "<a href=\"%1$s/spaces/ROBOT/pages/1376264\">the guide</a><a href=\"%1$s\">Gone</a>"
                .formatted(simulator.baseUrl()));
  }

  @Test
  void rendersAnUnknownMacroAsAPicture() {
    String html = client.rendered("<ac:structured-macro ac:name=\"scroll-exel\" />");

    assertThat(html)
        .startsWith("<img class=\"wysiwyg-unknown-macro\"")
        .contains("unknown-macro?name=scroll-exel&amp;");
  }

  @Test
  void answersUnknownPathsAndMethodsLikeAServer() {
    assertThat(client.get("/rest/api/nothing").statusCode()).isEqualTo(404);
    var response = client.get(CONVERT + "export_view");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void tellsItsOwnTimeInEveryAnswer() {
    for (String path : new String[] {"/rest/api/nothing", CONVERT + "export_view"}) {
      assertThat(client.get(path).headers().firstValue("Date"))
          .hasValue("Tue, 08 Oct 2024 16:04:35 GMT");
    }
  }

  @Test
  void recordsRequestsAsTheyCame() {
    int before = simulator.requests().size();

    client.post(CONVERT + "vi%65w?expand=webresource&a=%20", SimulatorClient.body("<p>ü 😀</p>"));

    var request = simulator.requests().get(before);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/wiki" + CONVERT + "vi%65w");
    assertThat(request.query()).isEqualTo("expand=webresource&a=%20");
    assertThat(request.parameter("a")).isEqualTo(" ");
    assertThat(request.header("content-TYPE")).isEqualTo("application/json");
    assertThat(request.header("Cookie")).isNull();
    assertThat(request.body()).isEqualTo(SimulatorClient.body("<p>ü 😀</p>"));
    assertThat(simulator.requests(Endpoint.CONVERSION)).contains(request);
  }

  @Test
  void canBeWithdrawnByTheSite() {
    try (var other = ConfluenceSimulator.start()) {
      other.conduct().withdrawSynchronousConversion(410);

      var response = SimulatorClient.ofDemoUser(other).convert("<p/>");

      assertThat(response.statusCode()).isEqualTo(410);
      assertThat(response.body()).contains("\"statusCode\":410");
    }
  }

  @Test
  void isReadyWhenItStarts() {
    var response = SimulatorClient.send(SimulatorClient.request(simulator.urls().exporter()));

    assertThat(response.body()).isEqualTo("{\"status\":\"RUNNING\"}");
  }

  @Test
  void carriesNothingOutWhenAStatusIsOrdered() {
    simulator.fault(Endpoint.CONVERSION, Faults.status(503));

    assertThat(client.convert("<p/>").statusCode()).isEqualTo(503);
    assertThat(client.convert("<p/>").statusCode()).isEqualTo(200);
  }
}
