package io.scrollexport.simulator.fault;

import io.scrollexport.simulator.http.LoopbackServer.Reply;
import io.scrollexport.simulator.http.Response;

/** Connections that end with a reset, as those of a server that has crashed do. */
public final class Resets {

  private Resets() {}

  /** Instead of an answer; the request is not carried out. */
  public static Fault unanswered() {
    return (normal, clock) ->
        new Reply(
            Response.empty(500),
            (response, connection) -> {
              connection.reset();
              return false;
            });
  }

  /** Instead of an answer; the request is carried out. */
  public static Fault lostAnswer() {
    return (normal, clock) ->
        new Reply(
            normal.get(),
            (response, connection) -> {
              connection.reset();
              return false;
            });
  }

  /** After this part of the body (0 to 1). */
  public static Fault cutAnswer(double fraction) {
    return (normal, clock) ->
        new Reply(
            normal.get(),
            (response, connection) -> {
              connection.writeHead(response, response.payload().length());
              connection.writeBody(
                  response.payload(), (long) (response.payload().length() * fraction));
              connection.reset();
              return false;
            });
  }
}
