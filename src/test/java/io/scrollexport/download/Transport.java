package io.scrollexport.download;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.transport.PooledTransport;
import io.scrollexport.http.wire.Way;
import java.io.IOException;
import java.util.List;

/** Both ways that downloads take: what holds for a download holds for each. */
enum Transport implements HttpTransport {
  /** Directly to a checked address. */
  DIRECT {
    @Override
    public HttpReply send(HttpCall call) throws IOException, InterruptedException {
      return POOLED.send(call);
    }
  },
  /** As through a proxy, which looks the host up itself. */
  PROXIED {
    @Override
    public HttpReply send(HttpCall call) throws IOException, InterruptedException {
      return POOLED.send(call.at(List.of()));
    }
  };

  private static final PooledTransport POOLED = new PooledTransport(Way::direct);
}
