package io.scrollexport.simulator.fault;

import io.scrollexport.simulator.http.LoopbackServer.Reply;
import io.scrollexport.simulator.http.Response;
import java.time.Clock;
import java.util.function.Supplier;

/** Something that goes wrong with one answer. */
@FunctionalInterface
public interface Fault {
  /**
   * What goes out instead.
   *
   * @param normal carries the request out; not called where the fault comes before that
   * @param clock the site's
   */
  Reply apply(Supplier<Response> normal, Clock clock);
}
