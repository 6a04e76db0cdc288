package io.scrollexport.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in the folder of the document store, read without it.
 *
 * @param documents all of them
 * @param halfWritten what is none
 */
record StoredDocuments(List<Document> documents, List<Path> halfWritten) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A document.
   *
   * @param instance of the process that has stored it
   * @param hash of its content as it is on disk
   */
  record Document(String id, long instance, String hash) {}

  static StoredDocuments in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      List<Path> whole = all.stream().filter(StoredDocuments::isDocument).toList();
      return new StoredDocuments(
          whole.stream().map(StoredDocuments::read).toList(),
          all.stream().filter(file -> !whole.contains(file)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDocument(Path folder) {
    return !folder.getFileName().toString().startsWith(".")
        && Files.exists(folder.resolve("content"))
        && Files.exists(folder.resolve("reference.json"));
  }

  private static Document read(Path folder) {
    try {
      JsonNode reference = JSON.readTree(folder.resolve("reference.json").toFile());
      return new Document(
          folder.getFileName().toString(),
          reference.path("metadata").path("processInstanceKey").asLong(),
          PageFile.hash(Files.readAllBytes(folder.resolve("content"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
