package io.scrollexport.http.wire;

import io.scrollexport.http.Deadline;
import io.scrollexport.http.NameLookup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.time.Duration;
import java.util.List;

/** Opens TCP to the server, or to the proxy before it: to the first address that answers. */
final class FirstHop {

  /** For a connection around the world, one lost packet included. */
  private static final Duration ENOUGH = Duration.ofSeconds(2);

  /** For several records of TLS, where files come. */
  private static final int LARGE = 64 * 1024;

  private static final int SMALL = 16 * 1024;

  private FirstHop() {}

  /** The connection; each of several addresses has a share of the time. */
  static Watched connected(SelectorProvider sockets, Way way, Deadline connecting)
      throws IOException {
    List<InetAddress> addresses = addresses(way, connecting);
    IOException failure = new IOException("no address to connect to");
    Duration share = share(connecting.limit(), addresses.size());
    for (InetAddress address : addresses) {
      // A channel: a thread that waits for one can be interrupted. It knows no SOCKS proxy.
      SocketChannel channel = sockets.openSocketChannel();
      boolean connected = false;
      try {
        channel.socket().setTcpNoDelay(true);
        channel
            .socket()
            .connect(
                new InetSocketAddress(address, way.firstPort()),
                TimedOutput.millis(
                    connecting, (int) Math.min(share.toMillis(), Integer.MAX_VALUE)));
        Watched watched =
            new Watched(channel, way.addresses().isEmpty() ? SMALL : LARGE, connecting);
        connected = true;
        return watched;
      } catch (IOException e) {
        if (connecting.isOver() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        failure = e;
      } finally {
        // Whatever was thrown, a port that is none or too little memory included.
        if (!connected) {
          channel.close();
        }
      }
    }
    throw failure;
  }

  private static List<InetAddress> addresses(Way way, Deadline connecting) throws IOException {
    if (way.proxy() != null) {
      return NameLookup.addresses(way.proxy().host(), connecting);
    }
    return way.addresses().isEmpty()
        ? NameLookup.addresses(way.host(), connecting)
        : way.addresses();
  }

  /**
   * How long one of several addresses may take. A host with many addresses leaves each a short time
   * only; it still has to do for a far one.
   */
  static Duration share(Duration limit, int addresses) {
    Duration share = limit.dividedBy(Math.max(1, addresses));
    return share.compareTo(ENOUGH) < 0 ? ENOUGH : share;
  }
}
