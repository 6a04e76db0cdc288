package io.scrollexport.download;

import io.scrollexport.download.document.DocumentSink;
import io.scrollexport.download.document.FileDescription;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A store in memory that keeps what it has read to the end, and what it was told about it. */
final class RecordingSink implements DocumentSink<String> {

  private final List<byte[]> documents = new ArrayList<>();
  private final List<FileDescription> descriptions = new ArrayList<>();

  @Override
  public String store(InputStream content, FileDescription description) throws IOException {
    descriptions.add(description);
    try (content) {
      documents.add(content.readAllBytes());
    }
    return "document-" + documents.size();
  }

  List<byte[]> documents() {
    return documents;
  }

  List<FileDescription> descriptions() {
    return descriptions;
  }
}
