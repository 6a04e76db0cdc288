package io.scrollexport.simulator;

import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.http.Delivery;
import io.scrollexport.simulator.http.LoopbackServer.Reply;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The faults that tests have ordered, each for the next so many requests to one endpoint. */
final class FaultPlan {
  private final List<Order> orders = new ArrayList<>();

  private static final class Order {
    private final Endpoint endpoint;
    private final Fault fault;
    private int left;

    Order(Endpoint endpoint, int times, Fault fault) {
      this.endpoint = endpoint;
      this.left = times;
      this.fault = fault;
    }
  }

  synchronized void add(Endpoint endpoint, int times, Fault fault) {
    orders.add(new Order(endpoint, times, fault));
  }

  synchronized void clear() {
    orders.clear();
  }

  Reply apply(ReceivedRequest request, Supplier<Response> normal, Clock clock) {
    Fault fault = next(request);
    return fault == null ? new Reply(normal.get(), Delivery.WHOLE) : fault.apply(normal, clock);
  }

  private synchronized @Nullable Fault next(ReceivedRequest request) {
    for (Order order : orders) {
      if (order.left > 0 && order.endpoint.matches(request)) {
        order.left--;
        return order.fault;
      }
    }
    return null;
  }
}
