package io.scrollexport.bench.chaos;

import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.fault.Resets;
import io.scrollexport.simulator.fault.Throttling;
import io.scrollexport.simulator.http.Delivery;
import io.scrollexport.simulator.http.LoopbackServer.Reply;
import io.scrollexport.simulator.http.Response;
import java.time.Duration;
import java.util.Random;

/** What may go wrong with a request. */
enum Trouble {
  UNAVAILABLE(25, "503", Faults.status(503)),
  UNAVAILABLE_FOR_A_WHILE(
      25,
      "503 with `Retry-After: 2`",
      Faults.answer(
          Response.text(503, "text/plain", "Under maintenance").with("Retry-After", "2"))),
  THROTTLED(50, "429 with `Retry-After: 1`", Throttling.forSeconds(1)),
  RESET(15, "reset instead of an answer, the request not carried out", Resets.unanswered()),
  ANSWER_LOST(15, "reset instead of an answer, the request carried out", Resets.lostAnswer()),
  ANSWER_CUT(15, "reset in the middle of the answer", Resets.cutAnswer(0.5)),
  SLOW(
      20,
      "answer three seconds late",
      (normal, clock) ->
          new Reply(normal.get(), Faults.late(Duration.ofSeconds(3), Delivery.WHOLE))),
  NONE(835, "nothing wrong", (normal, clock) -> new Reply(normal.get(), Delivery.WHOLE));

  private static final int ALL = 1000;

  /** How many of a thousand requests. */
  final int share;

  /** For people. */
  final String words;

  /** What it does. */
  final Fault fault;

  Trouble(int share, String words, Fault fault) {
    this.share = share;
    this.words = words;
    this.fault = fault;
  }

  static Trouble any(Random random) {
    int point = random.nextInt(ALL);
    for (Trouble trouble : values()) {
      point -= trouble.share;
      if (point < 0) {
        return trouble;
      }
    }
    throw new IllegalStateException("the shares are less than a thousand");
  }
}
