package io.scrollexport.playground.live;

import io.scrollexport.playground.api.run.BatchProgress;
import io.scrollexport.playground.live.values.BatchPage;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

  /** How far the pages are that a run exports, those of the runs that it called included. */
  static @Nullable BatchProgress batch(LiveRun run) {
    return BatchPage.together(
        pages(run).values(), polls(run).min(Comparator.naturalOrder()).orElse(null));
  }

  /** The pages by their names: one that is exported again is there once, as it stands last. */
  static Map<String, BatchPage> pages(LiveRun run) {
    Map<String, BatchPage> pages = new LinkedHashMap<>(run.forgotten);
    for (BatchPage page : run.results.pages()) {
      String unnamed = run.id + " " + pages.size();
      pages.put(Objects.requireNonNullElse(page.name(), unnamed), page);
    }
    run.called.forEach(child -> pages.putAll(pages(child)));
    return pages;
  }

  private static Stream<Instant> polls(LiveRun run) {
    Stream<Instant> own =
        run.results.pages().isEmpty() ? Stream.empty() : Stream.ofNullable(run.batchPollAt);
    return Stream.concat(own, run.called.stream().flatMap(Families::polls));
  }
}
