package io.scrollexport.playground.api;

import io.scrollexport.playground.api.run.RunSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The small whole that a page begins with, without variables and bodies.
 *
 * @param seq the last change that this holds
 * @param start random for each start of the server
 * @param runs newest first
 * @param tasks open ones, oldest first
 * @param starts timers of start events, soonest first
 * @param trouble every switch by its name
 * @param messages newest first
 */
public record State(
    long seq,
    String start,
    Clock clock,
    Site site,
    List<RunSummary> runs,
    List<Task> tasks,
    List<StartTimer> starts,
    Map<String, Boolean> trouble,
    List<Message> messages,
    Memory memory) {

  /**
   * The engine's clock.
   *
   * @param offset milliseconds that it is ahead of the machine's
   * @param skipping while it is being moved: by how much, as it was asked for
   */
  public record Clock(Instant now, long offset, @Nullable String skipping) {}

  /**
   * The Confluence that is worked with.
   *
   * @param name to be shown
   */
  public record Site(String name, boolean simulated, Templates templates) {}

  /** The template IDs that requests are filled in with, empty where none is known. */
  public record Templates(String word, String pdf) {}

  /**
   * The JVM's memory.
   *
   * @param heap used bytes, after the last collection where that is known
   */
  public record Memory(long heap) {}
}
