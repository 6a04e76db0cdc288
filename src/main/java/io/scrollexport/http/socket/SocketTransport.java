package io.scrollexport.http.socket;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.Patience;
import java.io.IOException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Connects to exactly the addresses that the call names, one after another, while certificate and
 * server name (SNI) stay those of the URL: between the check of a name and the connection there is
 * no second look-up that could answer differently, as there is in the JDK's client. Each call has a
 * connection of its own, which ends with it. A body is as long as announced, or reading it fails.
 * Takes requests without a body only.
 *
 * <p>A call without addresses, such as one that a proxy carries, goes to the other transport.
 */
public final class SocketTransport implements HttpTransport {

  private final HttpTransport other;
  private final SSLSocketFactory tls;

  /** A transport that trusts what the JVM trusts. */
  public SocketTransport(HttpTransport other) {
    this(other, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** A transport whose TLS connections come from the given factory. */
  public SocketTransport(HttpTransport other, SSLSocketFactory tls) {
    this.other = other;
    this.tls = tls;
  }

  @Override
  public HttpReply send(HttpCall call) throws IOException, InterruptedException {
    return call.addresses().isEmpty() ? other.send(call) : exchange(call);
  }

  private HttpReply exchange(HttpCall call) throws IOException, InterruptedException {
    Patience patience = Patience.of(call.timeouts());
    Exchange exchange = new Exchange(call, tls);
    boolean answered = false;
    try {
      exchange.start();
      exchange.awaitConnection(patience);
      ResponseHead head = exchange.awaitHead(patience);
      answered = true;
      return new HttpReply(head.status(), head.fields(), new ReceivedBody(exchange, patience));
    } finally {
      if (!answered) {
        exchange.abort();
      }
    }
  }
}
