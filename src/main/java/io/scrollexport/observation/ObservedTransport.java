package io.scrollexport.observation;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.site.Quota;
import io.scrollexport.observation.event.Exchange;
import io.scrollexport.observation.event.ExchangeOutcome;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * A transport that tells of each request what came of it, and changes nothing.
 *
 * @param transport that sends
 */
public record ObservedTransport(HttpTransport transport, Observation observation)
    implements HttpTransport {

  @Override
  public HttpReply send(HttpCall call) throws IOException, InterruptedException {
    long begin = observation.begin();
    HttpReply reply;
    try {
      reply = transport.send(call);
    } catch (IOException | InterruptedException | RuntimeException e) {
      tell(call, 0, ExchangeOutcome.of(e), begin, OptionalLong.empty());
      throw e;
    }
    int status = reply.status();
    tell(call, status, ExchangeOutcome.of(status), begin, Quota.of(reply.headers()));
    return reply;
  }

  private void tell(
      HttpCall call, int status, ExchangeOutcome outcome, long begin, OptionalLong quota) {
    observation.exchanged(
        new Exchange(
            call.method(),
            call.site(),
            !call.account().isEmpty(),
            status,
            outcome,
            observation.since(begin),
            quota));
  }
}
