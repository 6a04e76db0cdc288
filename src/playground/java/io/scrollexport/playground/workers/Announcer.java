package io.scrollexport.playground.workers;

import io.scrollexport.playground.api.run.StoredDocument;
import org.jspecify.annotations.Nullable;

/** Shows what a worker has to say. */
@FunctionalInterface
public interface Announcer {
  /**
   * Shows a message.
   *
   * @param run the key of the instance that the job belongs to
   * @param kind {@code reminder}, {@code archived} or {@code other}
   * @param title a sentence
   */
  void show(long run, String kind, String title, String text, @Nullable StoredDocument document);
}
