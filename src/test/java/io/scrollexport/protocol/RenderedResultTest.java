package io.scrollexport.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedResultTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void readsTheDocumentedAnswerOfStartExport() throws Exception {
    JsonNode answer = mapper.readTree("{\"jobId\":\"" + Reference.JOB_ID + "\"}");

    assertThat(RenderedResult.from(Reference.text("start-export.html")))
        .isEqualTo(new RenderedResult.Success(answer));
    assertThat(RenderedResult.from(value("http-start-export-response.json")))
        .isEqualTo(new RenderedResult.Success(answer));
  }

  @Test
  void readsTheDocumentedAnswerOfGetExportStatus() throws Exception {
    ExportStatus status =
        new ExportStatus(
            "complete",
            3,
            3,
            100,
            "https://scroll-word.us.exporter.k15t.app/download/Demo-v1-20241008_172721.docx?jwt=...",
            null);

    for (String html :
        new String[] {
          Reference.text("get-export-status.html"), value("http-get-export-status-response.json")
        }) {
      assertThat(RenderedResult.from(html))
          .isInstanceOfSatisfying(
              RenderedResult.Success.class,
              success -> assertThat(ExportStatus.from(success.json())).isEqualTo(status));
    }
  }

  @Test
  void readsTheDocumentedError() {
    assertThat(RenderedResult.from(Reference.text("error.html")))
        .isEqualTo(
            new RenderedResult.Error(
                400, "Must set 'issued-at' parameter to current time as Unix Epoch seconds."));
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
    assertThat(RenderedResult.from(html))
        .isInstanceOfSatisfying(
            RenderedResult.Success.class,
            success -> assertThat(success.json().path("jobId").asText()).isEqualTo("7"));
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
    assertThat(RenderedResult.from(html)).isInstanceOf(RenderedResult.NotRendered.class);
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
        "<code class=error>{\"status\":200}</code>",
        "<code class=error>{\"status\":\"bad\"}</code>",
        "<code class='success error'>{\"jobId\":\"7\"}</code>",
        "<code class=success>{}</code><code class=error>{}</code>",
      })
  void anAnswerThatTheProtocolDoesNotDescribeIsUnreadable(String html) {
    assertThat(RenderedResult.from(html)).isInstanceOf(RenderedResult.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "b", "table", "code", "svg", "p"})
  void deeplyNestedHtmlIsHarmless(String tag) {
    String deep = ("<" + tag + ">").repeat(200_000);

    assertThat(RenderedResult.from("<code class=success>{}</code>" + deep))
        .isInstanceOf(RenderedResult.Success.class);
  }

  @Test
  void deeplyNestedJsonIsUnreadable() {
    String deep = "{\"a\":" + "[".repeat(500_000) + "]".repeat(500_000) + "}";

    assertThat(RenderedResult.from("<code class=success>" + deep + "</code>"))
        .isInstanceOf(RenderedResult.Unreadable.class);
  }

  private String value(String name) throws Exception {
    return mapper.readTree(Reference.text(name)).path("value").textValue();
  }
}
