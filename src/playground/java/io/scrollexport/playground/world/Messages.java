package io.scrollexport.playground.world;

import io.scrollexport.playground.api.Message;
import io.scrollexport.playground.api.run.StoredDocument;
import io.scrollexport.playground.stream.Changes;
import io.scrollexport.playground.stream.Detail;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What workers have to say; the newest 500. */
public final class Messages {
  private static final int KEPT = 500;

  private final Changes changes;
  private final InstantSource clock;
  private final Deque<Message> newestFirst = new ArrayDeque<>();

  Messages(Changes changes, InstantSource clock) {
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Shows a message.
   *
   * @param kind {@code reminder}, {@code archived} or {@code other}
   * @param title a sentence
   */
  public void show(
      long run, String kind, String title, String text, @Nullable StoredDocument document) {
    Message message =
        new Message(
            UUID.randomUUID().toString(),
            clock.instant(),
            Long.toString(run),
            kind,
            title,
            text,
            document);
    changes.exclusively(
        () -> {
          newestFirst.addFirst(message);
          if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
          }
          changes.add(message.at(), message.run(), null, new Detail.OfMessage(message));
        });
  }

  List<Message> all() {
    return changes.exclusively(() -> List.copyOf(newestFirst));
  }
}
