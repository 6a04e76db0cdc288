package io.scrollexport.playground.live;

import io.scrollexport.playground.api.run.HistoryEntry;
import io.scrollexport.playground.api.run.RunState;
import io.scrollexport.playground.api.run.RunSummary.Asked;
import io.scrollexport.playground.api.run.StoredDocument;
import io.scrollexport.playground.api.run.Timer;
import io.scrollexport.playground.live.deployed.Deployments;
import io.scrollexport.playground.stream.Changes;
import io.scrollexport.playground.stream.Detail;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The runs: all that go on, and those that ended last. Only for those who hold the lock. */
final class Runs {
  /** More are forgotten, the one that ended first before the others. */
  static final int ENDED_KEPT = 200;

  final Deployments deployments = new Deployments();
  final Changes changes;
  private final InstantSource clock;
  final UnaryOperator<String> titles;
  private final Map<Long, LiveRun> byKey = new LinkedHashMap<>();
  private final Deque<LiveRun> ended = new ArrayDeque<>();
  private final Map<Long, Asked> asked = new HashMap<>();
  private final Set<LiveRun> touched = new LinkedHashSet<>();
  private @Nullable String clockMoves;

  Runs(Changes changes, InstantSource clock, Function<String, Optional<String>> titles) {
    this.changes = changes;
    this.clock = clock;
    this.titles = id -> titles.apply(id).orElse("Page " + id);
  }

  @Nullable LiveRun find(long key) {
    return byKey.get(key);
  }

  /** The run, which variables may speak of before it begins. */
  LiveRun get(long key, String process, long processKey) {
    return byKey.computeIfAbsent(
        key,
        any -> {
          LiveRun run =
              new LiveRun(key, process, processKey, deployments.diagram(processKey), titles);
          run.asked = asked.remove(key);
          return run;
        });
  }

  /** Notes what a run was asked for, of which its records may not have told yet. */
  void asked(long key, Asked request) {
    LiveRun run = byKey.get(key);
    if (run == null) {
      asked.put(key, request);
    } else {
      run.asked = request;
      touch(run);
    }
  }

  /** Newest first. */
  List<LiveRun> all() {
    List<LiveRun> all = new ArrayList<>(byKey.values().stream().filter(LiveRun::begun).toList());
    return all.reversed();
  }

  void begin(LiveRun run, int version, @Nullable LiveRun parent, Instant at) {
    HistoryEntry entry = clockMoves == null ? null : run.clockMoves(clockMoves, at);
    run.version = version;
    run.parent = parent;
    run.startedAt = at;
    if (parent != null) {
      parent.called.add(run);
    }
    readSubject(run);
    told(run, at, entry, new Detail.OfRun("started", Snapshots.summary(run)));
  }

  void end(LiveRun run, RunState state, Instant at) {
    run.end = state;
    run.endedAt = at;
    run.open.clear();
    run.timers.clear();
    run.jobs.clear();
    run.tasks.clear();
    String word =
        switch (state) {
          case FAILED -> "failed";
          case CANCELLED -> "cancelled";
          case COMPLETED, RUNNING, INCIDENT -> "completed";
        };
    told(run, at, null, new Detail.OfRun(word, Snapshots.summary(run)));
    touched.remove(run);
    if (run.parent != null) {
      touch(run.parent);
    }
    ended.add(run);
    if (ended.size() > ENDED_KEPT) {
      forget(ended.remove());
    }
  }

  /** A line in the history of each run that goes on, and of those that begin before it ends. */
  void clockMoves(@Nullable String duration, Instant at) {
    clockMoves = duration;
    if (duration != null) {
      all().stream()
          .filter(run -> !run.ended())
          .forEach(
              run -> {
                HistoryEntry entry = run.clockMoves(duration, at);
                told(run, at, entry, new Detail.OfRun("changed", Snapshots.summary(run)));
              });
    }
  }

  private void forget(LiveRun run) {
    byKey.remove(run.key);
    if (run.parent != null) {
      run.parent.forget(run);
    }
  }

  /** Notes that the summary is another, and that of the callers. */
  void touch(LiveRun run) {
    for (LiveRun one = run; one != null; one = one.parent) {
      if (one.begun()) {
        touched.add(one);
      }
    }
  }

  /** Counts one exchange for the run and its callers. */
  void requested(long key) {
    for (LiveRun one = find(key); one != null; one = one.parent) {
      one.requests++;
      touch(one);
    }
  }

  void told(LiveRun run, Instant at, @Nullable HistoryEntry entry, Detail detail) {
    changes.add(at, run.id, entry, detail);
  }

  /** Tells the summaries that are others than before. */
  void tellTouched() {
    for (LiveRun run : touched) {
      told(run, clock.instant(), null, new Detail.OfRun("changed", Snapshots.summary(run)));
    }
    touched.clear();
  }

  Optional<StoredDocument> document(String id) {
    return all().stream()
        .filter(run -> run.documents.containsKey(id))
        .map(run -> run.documents.get(id))
        .findFirst();
  }

  /** The job of an open incident, -1 for none; empty where the incident is not open. */
  OptionalLong jobOfIncident(long incident) {
    return all().stream()
        .filter(run -> run.incidents.containsKey(incident))
        .mapToLong(run -> run.incidents.get(incident).jobKey())
        .findFirst();
  }

  Optional<Instant> nextTimer() {
    return all().stream()
        .flatMap(run -> run.timers.values().stream())
        .map(Timer::dueAt)
        .min(Comparator.naturalOrder());
  }

  /** The only run with a job open about a page. */
  Optional<LiveRun> asking(String pageId) {
    List<LiveRun> candidates = all().stream().filter(run -> run.mayAskAbout(pageId)).toList();
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  void readSubject(LiveRun run) {
    run.subject = Subject.of(run.process, name -> run.variables.value(run.key, name), titles);
  }
}
