package io.scrollexport.playground.live;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs with those that they called. */
final class Families {
  private Families() {}

  static Set<String> of(@Nullable LiveRun run) {
    Set<String> family = new HashSet<>();
    collect(run, family);
    return family;
  }

  private static void collect(@Nullable LiveRun run, Set<String> family) {
    if (run != null && family.add(run.id)) {
      run.called.forEach(child -> collect(child, family));
    }
  }
}
