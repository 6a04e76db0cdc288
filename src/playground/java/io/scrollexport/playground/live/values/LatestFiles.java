package io.scrollexport.playground.live.values;

import io.scrollexport.playground.api.run.StoredDocument;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of many documents stand for all: an export that was repeated leaves older ones, and one
 * page may be there as Word and PDF. The one rule of which is opened first, wherever one is.
 */
public final class LatestFiles {
  private static final String PREFERRED = FileType.DOCX.contentType();

  private LatestFiles() {}

  /**
   * The last one of each kind of file: Word first, then the others, the last one first.
   *
   * @param documents in the order in which they were made
   */
  public static List<StoredDocument> of(Collection<StoredDocument> documents) {
    Map<String, StoredDocument> byKind = new LinkedHashMap<>();
    for (StoredDocument document : List.copyOf(documents).reversed()) {
      byKind.putIfAbsent(document.contentType(), document);
    }
    StoredDocument preferred = byKind.remove(PREFERRED);
    return Stream.concat(Stream.ofNullable(preferred), byKind.values().stream()).toList();
  }

  /** The one that is opened. */
  public static Optional<StoredDocument> preferred(Collection<StoredDocument> documents) {
    return of(documents).stream().findFirst();
  }
}
