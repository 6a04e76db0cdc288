package io.scrollexport.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers make requests of, and what is left of them in a log. */
class HttpCallTest {

  private static final URI ADDRESS = URI.create("https://Example.com:443/x?jwt=secret");
  private static final HttpCall POST =
      HttpCall.postJson(ADDRESS, TextNode.valueOf("ü"), Timeouts.DEFAULT);

  @Test
  void carriesJsonAsAtlassianTakesIt() {
    assertThat(POST.method()).isEqualTo("POST");
    assertThat(POST.uri()).hasToString("https://example.com/x?jwt=secret");
    assertThat(POST.body()).isEqualTo("\"ü\"".getBytes(UTF_8));
    assertThat(POST.headers())
        .containsOnly(
            Map.entry("Accept", "application/json"),
            Map.entry("Content-Type", "application/json"),
            Map.entry("X-Atlassian-Token", "no-check"));
    assertThat(HttpCall.getJson(ADDRESS, Timeouts.DEFAULT).headers())
        .containsOnly(Map.entry("Accept", "application/json"));
  }

  @Test
  void changesInOneRespectOnly() {
    InetAddress here = InetAddress.getLoopbackAddress();
    HttpCall call =
        POST.withHeader("Accept", "*/*")
            .onBehalfOf("ann")
            .at(List.of(here))
            .withHeader("X-More", "1")
            .withBody(TextNode.valueOf("b"));

    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.uri()).isEqualTo(POST.uri());
    assertThat(call.headers())
        .hasSize(4)
        .containsEntry("Accept", "*/*")
        .containsEntry("X-Atlassian-Token", "no-check")
        .containsEntry("X-More", "1");
    assertThat(call.body()).isEqualTo("\"b\"".getBytes(UTF_8));
    assertThat(call.account()).isEqualTo("ann");
    assertThat(call.addresses()).containsExactly(here);
    assertThat(call.site()).isEqualTo("https://example.com");
  }

  @Test
  void showsNeitherQueryNorHeadersNorBody() {
    assertThat(POST.withHeader("Authorization", "secret"))
        .hasToString("POST https://example.com/x");
    HttpHeaders headers = HttpHeaders.of(Map.of("A", List.of("secret")), (name, value) -> true);
    assertThat(new HttpReply(404, headers, InputStream.nullInputStream())).hasToString("HTTP 404");
    assertThat(Deadline.after(Duration.ofSeconds(90))).hasToString("PT1M30S");
  }

  @Test
  void takesPositiveTimeoutsOnly() {
    Duration second = Duration.ofSeconds(1);

    assertThat(new Timeouts(second, second).deadline().isOver()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Timeouts(Duration.ZERO, second));
    assertThatIllegalArgumentException().isThrownBy(() -> new Timeouts(second, Duration.ZERO));
    assertThat(new WaitAskedException(second).left()).isEqualTo(second);
  }
}
