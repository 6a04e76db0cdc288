package io.scrollexport.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scrollexport.bench.hostile.HostileExchanges;
import io.scrollexport.bench.hostile.HostileServer;
import io.scrollexport.http.wire.Way;
import java.nio.channels.spi.SelectorProvider;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The short form of the benchmark: whatever a server does, nothing is left of it. */
@Timeout(300)
@Isolated("the threads of the JVM are counted")
class HostileExchangesTest {

  private static final int EXCHANGES = 3_000;

  @Test
  void eachEndsAsItHasToAndLeavesNothing() throws Exception {
    Connections connections =
        new Connections(TimeValue.ofMilliseconds(100), SelectorProvider.provider());
    PooledTransport transport =
        new PooledTransport(
            Way::direct, (SSLSocketFactory) SSLSocketFactory.getDefault(), connections);
    try (HostileServer server = HostileServer.start()) {
      HostileExchanges exchanges = new HostileExchanges(transport, server);
      Set<Thread> before = Thread.getAllStackTraces().keySet();

      exchanges.run(EXCHANGES, 8, Duration.ofMinutes(3));

      assertThat(exchanges.wrong()).isEmpty();
      assertThat(exchanges.made()).isEqualTo(EXCHANGES);
      assertThat(exchanges.stale()).isLessThan(EXCHANGES / 20);
      await().until(() -> connections.ways() == 0);
      await().until(() -> server.openConnections() == 0);
      Set<Thread> after = new HashSet<>(Thread.getAllStackTraces().keySet());
      after.removeAll(before);
      // Those that carry the server's, and the JDK's own.
      assertThat(after).hasSizeLessThan(20);
    }
  }
}
