package io.scrollexport.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.simulator.http.ReceivedRequest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestLogTest {
  private final RequestLog log = new RequestLog();

  @Test
  void keepsTheNewestRequestsOnlyAndCountsAll() {
    for (int i = 0; i <= RequestLog.MOST; i++) {
      log.add(request("/" + i, 0));
    }

    assertThat(log.all()).hasSize(RequestLog.MOST);
    assertThat(log.all().getFirst().path()).isEqualTo("/1");
    assertThat(log.count()).isEqualTo(RequestLog.MOST + 1);
  }

  @Test
  void keepsNoMoreBodiesThanItHasRoomFor() {
    for (int i = 0; i < 5; i++) {
      log.add(request("/" + i, 20 * 1024 * 1024));
    }

    assertThat(log.all()).extracting(ReceivedRequest::path).containsExactly("/2", "/3", "/4");
  }

  private static ReceivedRequest request(String path, int size) {
    return new ReceivedRequest(Instant.EPOCH, "POST", path, null, List.of(), new byte[size]);
  }
}
