package io.scrollexport.protocol.macro;

import io.scrollexport.confluence.rendering.Fragment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Macros as one fragment of storage format. A single one stands alone, as the exporter documents
 * it. Several stand between marks of their own, each a paragraph that holds nothing else: text in
 * an element survives what attributes, comments and bare text between macros may not.
 *
 * @param marks one for each macro; none for a single one
 */
record MacroFragment(List<MacroQuestion<?>> questions, List<Mark> marks) implements Fragment {

  private static final Instant ANY_TIME = Instant.ofEpochSecond(9_999_999_999L);
  private static final UUID ANY_ID = new UUID(0, 0);

  static MacroFragment of(List<? extends MacroQuestion<?>> questions) {
    return new MacroFragment(
        List.copyOf(questions),
        questions.size() == 1
            ? List.of()
            : Stream.generate(Mark::random).limit(questions.size()).toList());
  }

  /** The first of the questions that fit into one fragment; none where the first is too large. */
  static <T> List<MacroQuestion<T>> fitting(List<MacroQuestion<T>> questions, int maxBytes) {
    if (maxBytes == MacroBatch.ANY_SIZE) {
      return questions; // Nothing is written but what is sent.
    }
    List<MacroQuestion<T>> fitting = new ArrayList<>();
    int bytes = 0;
    for (MacroQuestion<T> question : questions) {
      String storage = Mark.random().around(question.writing().written(ANY_TIME, ANY_ID));
      bytes += storage.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > maxBytes) {
        break;
      }
      fitting.add(question);
    }
    return fitting;
  }

  @Override
  public String written(Instant issuedAt, @Nullable UUID macroId) {
    if (marks.isEmpty()) {
      return questions.getFirst().writing().written(issuedAt, macroId);
    }
    StringBuilder storage = new StringBuilder();
    for (int i = 0; i < questions.size(); i++) {
      // Each one its own, as Confluence would give it.
      UUID id = macroId == null || i == 0 ? macroId : UUID.randomUUID();
      storage.append(marks.get(i).around(questions.get(i).writing().written(issuedAt, id)));
    }
    return storage.toString();
  }

  @Override
  public boolean isStart() {
    return questions.stream().anyMatch(MacroQuestion::start);
  }
}
