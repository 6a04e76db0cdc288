package io.scrollexport.protocol.macro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Reference;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteContent;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import io.scrollexport.remote.RemoteUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedResultTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void readsTheDocumentedAnswerOfStartExport() throws Exception {
    JsonNode answer = mapper.readTree("{\"jobId\":\"" + Reference.JOB_ID + "\"}");

    assertThat(read(Reference.text("start-export.html")))
        .isEqualTo(new RenderedResult.Success(RemoteJson.of(answer, Credentials.NONE)));
    assertThat(read(value("http-start-export-response.json")))
        .isEqualTo(new RenderedResult.Success(RemoteJson.of(answer, Credentials.NONE)));
  }

  @Test
  void readsTheDocumentedAnswerOfGetExportStatus() throws Exception {
    ExportStatus status =
        new ExportStatus(
            RemoteText.of("complete"),
            ExportStatus.Stage.COMPLETE,
            3,
            3,
            100,
            new RemoteUrl(
                "https://scroll-word.us.exporter.k15t.app/download/Demo-v1-20241008_172721.docx?jwt=..."),
            null);

    for (String html :
        new String[] {
          Reference.text("get-export-status.html"), value("http-get-export-status-response.json")
        }) {
      assertThat(read(html))
          .isInstanceOfSatisfying(
              RenderedResult.Success.class,
              success -> assertThat(ExportStatus.from(success.json())).isEqualTo(status));
    }
  }

  @Test
  void readsTheDocumentedError() {
    assertThat(read(Reference.text("error.html")))
        .isEqualTo(
            new RenderedResult.Error(
                400,
                RemoteText.of(
                    "Must set 'issued-at' parameter to current time as Unix Epoch seconds.")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<code class='success'>{&quot;jobId&quot;:&quot;7&quot;}</code>",
        "<CODE CLASS=success>{&#34;jobId&#x22;:&#34;7&#34;}</CODE>",
        "<p>before</p><code id=x class=\"a success b\" data-y>{\"jobId\":\"7\"}</code><code>x</code>",
        "<table><tr><td><code class=success>\n {\n\"jobId\" : \"7\" } \n</code></td></tr></table>",
        "<code class=success><span>{\"jobId\"</span>:<b>\"7\"}</b></code>",
        "<code class=success>{<br>\"jobId\":<br/>\"7\"}</code>",
        "<code class=success>{\"jobId\":\"7\",\"link\":\"<a href='https://x'>https://x</a>\"}</code>",
        "<code class=success>{&nbsp;\"jobId\":&#160;\"7\"}</code>",
        "<!DOCTYPE html><html><head><title>t</title></head><body class=success>"
            + "<code class=success>{\"jobId\":\"7\"}</code></body></html>",
        "<code class=success>{\"jobId\":\"7\",\"newer\":{\"a\":[1,null,{}]}}</code>",
        "<div><code class=success>{\"jobId\":\"7\"}",
      })
  void findsTheAnswerInWhateverItIsWrapped(String html) {
    assertThat(read(html))
        .isInstanceOfSatisfying(
            RenderedResult.Success.class,
            success -> assertThat(success.json().id("jobId")).contains("7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>Unknown macro: 'scroll-word-export-job'</p>",
        "<code>{\"jobId\":\"7\"}</code>",
        "<span class=success>{\"jobId\":\"7\"}</span>",
        "&lt;code class=success&gt;{}&lt;/code&gt;",
        "<!-- <code class=success>{}</code> -->",
        "<script>'<code class=success>{}</code>'</script>",
      })
  void aPageWithoutAnAnswerIsNotRendered(String html) {
    assertThat(read(html)).isInstanceOf(RenderedResult.NotRendered.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<code class=success></code>",
        "<code class=success>7</code>",
        "<code class=success>[]</code>",
        "<code class=success>null</code>",
        "<code class=success>{\"jobId\":\"7\"</code>",
        "<code class=success>{\"jobId\":\"7\"} and more</code>",
        "<code class=success>Not JSON</code>",
        "<code class=error>{\"message\":\"no status\"}</code>",
        "<code class=error>{\"status\":399}</code>",
        "<code class=error>{\"status\":600}</code>",
        "<code class=error>{\"status\":\"bad\"}</code>",
        "<code class='success error'>{\"jobId\":\"7\"}</code>",
        "<code class=success>{}</code><code class=error>{}</code>",
      })
  void anAnswerThatTheProtocolDoesNotDescribeIsUnreadable(String html) {
    assertThat(read(html)).isInstanceOf(RenderedResult.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "b", "table", "code", "svg", "p"})
  void deeplyNestedHtmlIsHarmless(String tag) {
    String deep = ("<" + tag + ">").repeat(40_000);

    assertThat(read("<code class=success>{}</code>" + deep))
        .isInstanceOf(RenderedResult.Success.class);
  }

  @Test
  void deeplyNestedJsonIsUnreadable() {
    String deep = "{\"a\":" + "[".repeat(500_000) + "]".repeat(500_000) + "}";

    assertThat(read("<code class=success>" + deep + "</code>"))
        .isInstanceOf(RenderedResult.Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Error rendering macro 'scroll-word-export-job' : HTTP/1.1 503 Service Unavailable | true",
        "Error rendering macro 'scroll-word-export-job' : null | true",
        "Error rendering macro 'a' : java.net.SocketTimeoutException: Read timed out | true",
        "Error rendering macro 'a' : Connection refused | true",
        "Error rendering macro 'a' : Connection reset by peer | true",
        "Error rendering macro 'a': 504 Gateway Time-out | true",
        "Error rendering macro 'a' : Request time out | true",
        "Error rendering macro 'a' : Parameter is missing | false",
        "Error rendering macro 'a' : 404 Not Found | false",
        "Unknown macro: 'scroll-word-export-job' | false",
        "503 pages | false",
      })
  void tellsTroubleThatPassesFromAMacroThatIsNotThere(String text, boolean inPassing) {
    assertThat(read("<p>" + text + "</p>"))
        .isInstanceOfSatisfying(
            RenderedResult.NotRendered.class,
            page -> {
              assertThat(page.text()).isEqualTo(RemoteText.of(text));
              assertThat(RenderedResult.isInPassing(page.text())).isEqualTo(inPassing);
            });
  }

  private static RenderedResult read(String html) {
    return RenderedResult.from(new RemoteContent(html, Credentials.NONE));
  }

  private String value(String name) throws Exception {
    return mapper.readTree(Reference.text(name)).path("value").textValue();
  }
}
