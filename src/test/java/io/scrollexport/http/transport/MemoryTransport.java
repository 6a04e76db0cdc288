package io.scrollexport.http.transport;

import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.wire.Way;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.util.TimeValue;

/** The transport itself, over connections in memory. */
public final class MemoryTransport {

  private MemoryTransport() {}

  /** One whose servers send these bytes on each connection, and end it. */
  public static HttpTransport over(Supplier<byte[]> sent) {
    return new PooledTransport(
        Way::direct,
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        new Connections(TimeValue.ofSeconds(15), new MemorySockets(sent)));
  }
}
