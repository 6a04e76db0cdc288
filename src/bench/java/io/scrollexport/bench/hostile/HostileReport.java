package io.scrollexport.bench.hostile;

import com.sun.management.UnixOperatingSystemMXBean;
import io.scrollexport.bench.Machine;
import io.scrollexport.bench.MarkdownTable;
import io.scrollexport.http.transport.PooledTransport;
import io.scrollexport.http.wire.Way;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes a million exchanges that go wrong in every way, and prints what the JVM holds before and
 * after them. Takes their number and the most minutes.
 */
final class HostileReport {

  /** Many, since most of them wait: each download asks for a moment whether more bytes come. */
  private static final int THREADS = 128;

  private static final int WARM_UP = 20_000;

  /** The transport keeps a connection for 15 seconds, and looks for such as often. */
  private static final Duration REST = Duration.ofSeconds(40);

  /** What a JVM holds that does nothing. */
  private record Holding(int threads, long descriptors, int connections, long heap) {

    static Holding now(HostileServer server) throws InterruptedException {
      rest();
      System.gc();
      var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      return new Holding(
          ManagementFactory.getThreadMXBean().getThreadCount(),
          system.getOpenFileDescriptorCount(),
          server.openConnections(),
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    private static void rest() throws InterruptedException {
      new CountDownLatch(1).await(REST.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private HostileReport() {}

  public static void main(String[] arguments) throws Exception {
    long most = Long.parseLong(arguments[0]);
    Duration time = Duration.ofMinutes(Long.parseLong(arguments[1]));
    PooledTransport transport = new PooledTransport(Way::direct);
    try (HostileServer server = HostileServer.start()) {
      new HostileExchanges(transport, server).run(WARM_UP, THREADS, time);
      Holding before = Holding.now(server);
      HostileExchanges exchanges = new HostileExchanges(transport, server);
      long begin = System.nanoTime();
      exchanges.run(most, THREADS, time);
      double seconds = (System.nanoTime() - begin) / 1e9;
      print(exchanges, seconds, before, Holding.now(server));
    }
  }

  private static void print(
      HostileExchanges exchanges, double seconds, Holding before, Holding after) {
    System.out.println(Machine.description());
    System.out.printf(
        Locale.ROOT,
        "%d exchanges in %.0f s by %d threads; used again too late %d; wrong %s%n%n",
        exchanges.made(),
        seconds,
        THREADS,
        exchanges.stale(),
        exchanges.wrong());
    System.out.println(
        new MarkdownTable("Held by the JVM, at rest", "before", "after")
            .row("threads", "" + before.threads(), "" + after.threads())
            .row("descriptors", "" + before.descriptors(), "" + after.descriptors())
            .row("connections", "" + before.connections(), "" + after.connections())
            .row("heap", kilobytes(before.heap()), kilobytes(after.heap())));
    MarkdownTable conducts = new MarkdownTable("What the server did", "times");
    for (Conduct conduct : Conduct.values()) {
      conducts.row(conduct.words, "" + exchanges.made(conduct));
    }
    System.out.println(conducts);
  }

  private static String kilobytes(long bytes) {
    return String.format(Locale.ROOT, "%d kB", bytes / 1000);
  }
}
