package io.scrollexport.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.download.host.HostNames;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names whose addresses change from one look-up to the next, or are looked up by a proxy. */
class RebindingTest {

  private static final String NAME = "files.exporter.k15t.app";

  private final RecordingSink sink = new RecordingSink();
  private final List<HttpCall> calls = new ArrayList<>();

  /** Answers each look-up with the next address, and any further one with the last. */
  private static HostNames changing(String... addresses) {
    List<String> left = new ArrayList<>(Arrays.asList(addresses));
    return (host, deadline) ->
        List.of(InetAddress.getByName(left.size() > 1 ? left.removeFirst() : left.getFirst()));
  }

  private ExportException failure(HostNames names) {
    return Download.of("https://" + NAME + "/x.docx")
        .resolving(names)
        .over(
            call -> {
              calls.add(call);
              throw new IOException("as far as it goes");
            })
        .failure(sink);
  }

  @Test
  void connectsToTheAddressesThatWereChecked() throws Exception {
    failure(changing("93.184.215.14", "127.0.0.1"));

    assertThat(calls).hasSize(1);
    assertThat(calls.getFirst().addresses())
        .containsExactly(InetAddress.getByName("93.184.215.14"));
  }

  @Test
  void checksTheAddressesOfARedirectAnew() {
    try (RawServer server = RawServer.answering(Answer.to("https://" + NAME + "/y.docx"))) {
      ExportException failure =
          Download.of("https://" + NAME + "/x.docx")
              .resolving(changing("93.184.215.14", "127.0.0.1"))
              .over(new EveryWay(server))
              .failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.DOWNLOAD_URL_REJECTED);
      assertThat(failure).hasMessageContaining("private network");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void leavesTheLookUpToAProxyWhereThereIsOne() {
    failure((host, deadline) -> List.of());

    assertThat(calls).hasSize(1);
    assertThat(calls.getFirst().addresses()).isEmpty();
  }

  @Test
  void asksNothingWhereTheNameIsUnknown() {
    ExportException failure =
        failure(
            (host, deadline) -> {
              throw new UnknownHostException(host);
            });

    assertThat(failure.code()).isEqualTo(FailureCode.CONNECTION_FAILED);
    assertThat(failure).hasMessageContaining(NAME);
    assertThat(calls).isEmpty();
  }
}
