package io.scrollexport.playground.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exchange with both of its sides. */
public record ExchangeDetail(@JsonUnwrapped Exchange exchange, Side request, Side response) {

  /**
   * One side.
   *
   * @param headers name and value, in the order of the wire
   * @param body as it was sent, at most 64 KiB
   */
  public record Side(
      List<List<String>> headers, @Nullable String body, @Nullable Boolean truncated) {

    static Side of(io.scrollexport.simulator.wire.Half half) {
      return new Side(
          half.headers().stream()
              .map(header -> List.of(header.getKey(), header.getValue()))
              .toList(),
          half.body(),
          half.body() != null && half.truncated() ? true : null);
    }
  }

  ExchangeDetail of(String run) {
    return new ExchangeDetail(exchange.of(run), request, response);
  }
}
