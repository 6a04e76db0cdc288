package io.scrollexport.bench.chaos;

import io.scrollexport.bench.runtime.ExportCourse.GivenUp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was done more often than once for an export, and why. The engine gives a job out again that
 * it heard nothing of, or that failed; a try whose failure says that nothing was done explains
 * nothing.
 */
final class Twice {

  /** Failures of which nobody can tell whether the other side has done its part. */
  static final Set<String> UNCERTAIN = Set.of("CONNECTION_FAILED", "TIMEOUT");

  private final String element;
  private final Set<String> uncertain;
  private final Map<String, Integer> reasons = new TreeMap<>();
  private long done;
  private long unexplained;
  private long most;

  /**
   * Nothing so far.
   *
   * @param element the task that does it
   * @param uncertain the codes of failures after which it may have been done all the same
   */
  Twice(String element, Set<String> uncertain) {
    this.element = element;
    this.uncertain = uncertain;
  }

  /** One export for which it was done so many times, with the tries that came to nothing. */
  void add(long times, List<GivenUp> tries) {
    done += times;
    most = Math.max(most, times);
    List<String> explanations =
        tries.stream()
            .filter(one -> one.element().equals(element))
            .filter(one -> !one.how().equals("FAILED") || uncertain.contains(one.code()))
            .map(one -> one.how().equals("FAILED") ? one.code() : one.how())
            .limit(Math.max(0, times - 1))
            .toList();
    explanations.forEach(reason -> reasons.merge(reason, 1, Integer::sum));
    unexplained += Math.max(0, times - 1) - explanations.size();
  }

  /** How often in all. */
  long done() {
    return done;
  }

  /** How often at the most for one export. */
  long most() {
    return most;
  }

  /** How often more than once, by what the engine wrote of the try before. */
  Map<String, Integer> reasons() {
    return reasons;
  }

  /** How often more than once without a reason. */
  long unexplained() {
    return unexplained;
  }
}
