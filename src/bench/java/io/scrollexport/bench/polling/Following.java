package io.scrollexport.bench.polling;

import io.scrollexport.polling.BatchPlan;
import io.scrollexport.polling.PlannedPoll;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A batch, as the process follows it: starts what may be started, waits, asks. */
final class Following {

  /** As many as the connector leaves under way unless it is told otherwise. */
  private static final int MOST_OPEN = 100;

  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private record Open(SimulatedJob job, double startedAt, PlannedPoll poll) {}

  private final BatchPlan plan;
  private final Network network;
  private final int size;
  private final Deque<SimulatedJob> waiting;
  private List<Open> open = new ArrayList<>();
  private double now;
  private int requests;
  private double delay;

  Following(List<SimulatedJob> jobs, BatchPlan plan, Network network) {
    this.plan = plan;
    this.network = network;
    this.size = jobs.size();
    this.waiting = new ArrayDeque<>(jobs);
  }

  BatchEvaluation.Cost cost() {
    while (!waiting.isEmpty() || !open.isEmpty()) {
      start();
      now += plan.untilNext(polls(), time()).toNanos() / 1e9;
      ask();
    }
    return new BatchEvaluation.Cost((double) requests / size, delay / size);
  }

  private Instant time() {
    return START.plusNanos(Math.round(now * 1e9));
  }

  private List<PlannedPoll> polls() {
    return open.stream().map(Open::poll).toList();
  }

  private void start() {
    while (!waiting.isEmpty() && open.size() < MOST_OPEN) {
      double latency = network.latency();
      double looked = now + latency / 2;
      now += latency;
      requests++;
      for (int i = 0; i < plan.perRequest() && !waiting.isEmpty() && open.size() < MOST_OPEN; i++) {
        SimulatedJob job = waiting.removeFirst();
        open.add(new Open(job, looked, plan.plan().start(job.id(), time())));
      }
    }
  }

  private void ask() {
    List<Integer> places = plan.toAsk(polls(), null, time());
    List<Open> next = new ArrayList<>(open);
    for (int from = 0; from < places.size(); from += plan.perRequest()) {
      double latency = network.latency();
      double looked = now + latency / 2;
      now += latency;
      requests++;
      for (int place : places.subList(from, Math.min(places.size(), from + plan.perRequest()))) {
        Open each = open.get(place);
        double age = looked - each.startedAt();
        double share = age / each.job().duration();
        if (share >= 1) {
          delay += (now - each.startedAt() - each.job().duration()) / each.job().duration();
          next.remove(each);
        } else {
          PlannedPoll poll =
              plan.plan().next(each.poll().history(), time(), each.job().curve().at(share));
          next.set(next.indexOf(each), new Open(each.job(), each.startedAt(), poll));
        }
      }
    }
    open = next;
  }
}
