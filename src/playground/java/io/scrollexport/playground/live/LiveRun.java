package io.scrollexport.playground.live;

import io.scrollexport.playground.api.Task;
import io.scrollexport.playground.api.TaskDetail.Remark;
import io.scrollexport.playground.api.run.ElementState;
import io.scrollexport.playground.api.run.HistoryEntry;
import io.scrollexport.playground.api.run.Incident;
import io.scrollexport.playground.api.run.Job;
import io.scrollexport.playground.api.run.Progress;
import io.scrollexport.playground.api.run.RunState;
import io.scrollexport.playground.api.run.RunSummary.Asked;
import io.scrollexport.playground.api.run.StoredDocument;
import io.scrollexport.playground.api.run.Timer;
import io.scrollexport.playground.live.deployed.Diagram;
import io.scrollexport.playground.live.values.BatchPage;
import io.scrollexport.playground.live.values.PageResults;
import io.scrollexport.playground.live.values.RunVariables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One process instance as the records so far have it. Only for those who hold the lock. */
final class LiveRun {
  /** Older lines of a history are forgotten. */
  static final int HISTORY_KEPT = 1000;

  final long key;
  final String id;
  final String process;
  final long processKey;
  final Diagram diagram;
  final Map<String, Place> places = new LinkedHashMap<>();
  final Map<String, Integer> flows = new LinkedHashMap<>();
  final Map<Long, Timer> timers = new LinkedHashMap<>();
  final Map<Long, OpenJob> jobs = new LinkedHashMap<>();
  final Map<Long, OpenIncident> incidents = new TreeMap<>();
  final Map<Long, Task> tasks = new TreeMap<>();
  final Map<Long, OpenElement> open = new LinkedHashMap<>();
  final Map<String, StoredDocument> documents = new LinkedHashMap<>();
  final RunVariables variables = new RunVariables();
  final PageResults results;
  final Map<String, BatchPage> forgotten = new LinkedHashMap<>();
  final List<LiveRun> called = new ArrayList<>();
  final Map<String, HistoryEntry> history = new LinkedHashMap<>();
  int version;
  @Nullable LiveRun parent;
  String calledFrom = "";
  @Nullable Instant startedAt;
  @Nullable Instant endedAt;
  RunState end = RunState.RUNNING;
  Subject subject = Subject.UNKNOWN;
  @Nullable Progress progress;
  @Nullable Instant batchPollAt;
  @Nullable String thrown;
  @Nullable String reason;
  @Nullable Asked asked;
  @Nullable Remark remark;
  int requests;

  LiveRun(
      long key, String process, long processKey, Diagram diagram, UnaryOperator<String> titles) {
    this.key = key;
    this.id = Long.toString(key);
    this.process = process;
    this.processKey = processKey;
    this.diagram = diagram;
    this.results = new PageResults(titles);
  }

  /** An element in the diagram. */
  static final class Place {
    int count;
    int active;
    String last = "active";
    @Nullable String child;
  }

  /** An instance of an element that has not been left. */
  record OpenElement(String element, long scope, @Nullable HistoryEntry entry) {}

  /** A job that is open, with what the page is not told. */
  record OpenJob(Job job, long elementInstance, String type, int tries) {}

  /** An incident that is open, with what it takes to retry; a job key of -1 for none. */
  record OpenIncident(Incident incident, long jobKey) {}

  boolean begun() {
    return startedAt != null;
  }

  boolean ended() {
    return endedAt != null;
  }

  /** Drops a run that it called, all but what came of its pages. */
  void forget(LiveRun child) {
    called.remove(child);
    forgotten.putAll(Families.pages(child));
  }

  /** When the next poll of what it exports is due, if anything is known of it. */
  @Nullable Instant nextPollAt() {
    return progress == null ? batchPollAt : progress.nextPollAt();
  }

  /** Notes when the next poll of what it exports is due, nothing while none is waited for. */
  void nextPollAt(@Nullable Instant at) {
    progress = progress == null ? null : progress.nextPollAt(at);
    batchPollAt = at;
  }

  /** Whether a worker has a job of it, and it is about that page. */
  boolean mayAskAbout(String pageId) {
    return !ended()
        && subject.page() != null
        && subject.page().id().equals(pageId)
        && jobs.values().stream().anyMatch(open -> open.job().state().equals("created"));
  }

  ElementState element(String element) {
    Place place = places.computeIfAbsent(element, key -> new Place());
    boolean incident =
        incidents.values().stream().anyMatch(one -> one.incident().element().equals(element))
            || called.stream().anyMatch(run -> run.standsStill() && run.calledFrom.equals(element));
    String state = place.active > 0 ? "active" : place.last;
    return new ElementState(incident ? "incident" : state, place.count, place.active, place.child);
  }

  /** A line that begins, about an instance of an element. */
  HistoryEntry line(String lineId, String kind, Instant at, String element, long instance) {
    OpenElement place = open.get(instance);
    HistoryEntry entered = place == null ? null : place.entry();
    return HistoryEntry.of(
            lineId, kind, at, element, diagram.name(element), entered == null ? "" : entered.type())
        .pages(entered == null ? null : entered.pages());
  }

  HistoryEntry note(HistoryEntry entry) {
    history.put(entry.id(), entry);
    if (history.size() > HISTORY_KEPT) {
      history.remove(history.keySet().iterator().next());
    }
    return entry;
  }

  /** Notes that what comes next is later than it would be; in part only, for a run that begins. */
  HistoryEntry clockMoves(String duration, Instant at) {
    String words = begun() ? "Clock moved on" : "Started while the clock moved on";
    return note(
        HistoryEntry.of("clock-" + at.toEpochMilli(), "clock", at, "", words, "")
            .failed(null, duration, null)
            .ended(at, "completed", null));
  }

  List<Timer> timersByDueDate() {
    return timers.values().stream().sorted(Comparator.comparing(Timer::dueAt)).toList();
  }

  /** The open incident that came first, here or in a run that was called. */
  @Nullable OpenIncident firstIncident() {
    OpenIncident first = incidents.isEmpty() ? null : incidents.values().iterator().next();
    for (LiveRun child : called) {
      OpenIncident other = child.ended() ? null : child.firstIncident();
      if (other != null
          && (first == null || other.incident().at().isBefore(first.incident().at()))) {
        first = other;
      }
    }
    return first;
  }

  private boolean standsStill() {
    return !ended() && firstIncident() != null;
  }

  RunState state() {
    if (ended()) {
      return end;
    }
    return standsStill() ? RunState.INCIDENT : RunState.RUNNING;
  }
}
