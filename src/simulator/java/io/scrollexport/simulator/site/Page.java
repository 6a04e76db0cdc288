package io.scrollexport.simulator.site;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page with its history. Immutable: each method gives a changed copy.
 *
 * @param id digits
 * @param versions the storage format of each version, the first one first
 * @param firstVersion the number of the first version kept here
 * @param parentId the page above it; absent for the top of a tree
 * @param visibleTo the e-mail addresses of those who may see it; empty for everybody
 * @param exportDuration how long its export takes; absent for the simulator's own default
 * @param exportOutcome how its export ends
 */
public record Page(
    String id,
    String title,
    List<String> versions,
    int firstVersion,
    @Nullable String parentId,
    Set<String> visibleTo,
    @Nullable Duration exportDuration,
    ExportOutcome exportOutcome) {

  /** A page in its first version that everybody may see. */
  public static Page of(String id, String title, String storage) {
    return new Page(
        id, title, List.of(storage), 1, null, Set.of(), null, new ExportOutcome.Complete());
  }

  /** The page below another one. */
  public Page childOf(String otherParentId) {
    return new Page(
        id, title, versions, firstVersion, otherParentId, visibleTo, exportDuration, exportOutcome);
  }

  /** The page visible only to these users, named by e-mail address. */
  public Page visibleTo(String... emails) {
    return new Page(
        id, title, versions, firstVersion, parentId, Set.of(emails), exportDuration, exportOutcome);
  }

  /** The page with its first version counted as {@code number}, as if older ones were purged. */
  public Page numberedFrom(int number) {
    return new Page(
        id, title, versions, number, parentId, visibleTo, exportDuration, exportOutcome);
  }

  /** The page with one version more. */
  public Page edited(String storage) {
    List<String> more = Stream.concat(versions.stream(), Stream.of(storage)).toList();
    return new Page(
        id, title, more, firstVersion, parentId, visibleTo, exportDuration, exportOutcome);
  }

  /** The page whose export takes that long. */
  public Page exportTakes(Duration duration) {
    return new Page(
        id, title, versions, firstVersion, parentId, visibleTo, duration, exportOutcome);
  }

  /** The page whose export ends so. */
  public Page exportEnds(ExportOutcome outcome) {
    return new Page(
        id, title, versions, firstVersion, parentId, visibleTo, exportDuration, outcome);
  }

  /** The number of the latest version. */
  public int version() {
    return firstVersion + versions.size() - 1;
  }

  /** The storage format of the latest version. */
  public String storage() {
    return versions.getLast();
  }

  /** The storage format of a version, 0 for the latest; null where there is no such version. */
  public @Nullable String storage(int version) {
    if (version == 0) {
      return storage();
    }
    int index = version - firstVersion;
    return index < 0 || index >= versions.size() ? null : versions.get(index);
  }

  boolean visibleFor(User user) {
    return visibleTo.isEmpty() || visibleTo.contains(user.email());
  }
}
