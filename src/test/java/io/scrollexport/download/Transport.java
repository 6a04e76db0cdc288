package io.scrollexport.download;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.JdkTransport;
import io.scrollexport.http.socket.SocketTransport;
import java.io.IOException;

/** Both transports that downloads go over: what holds for a download holds for each. */
enum Transport implements HttpTransport {
  /** Directly to a checked address. */
  SOCKET(
      new SocketTransport(
          call -> {
            throw new IOException("there is no other transport here");
          })),
  /** As through a proxy. */
  JDK(new JdkTransport());

  private final HttpTransport transport;

  Transport(HttpTransport transport) {
    this.transport = transport;
  }

  @Override
  public HttpReply send(HttpCall call) throws IOException, InterruptedException {
    return transport.send(call);
  }
}
