package io.scrollexport.bench.chaos;

import io.scrollexport.bench.chaos.StoredDocuments.Document;
import io.scrollexport.bench.runtime.ExportCourse;
import io.scrollexport.bench.runtime.ExportCourse.GivenUp;
import io.scrollexport.bench.runtime.ExportLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run has left, looked at piece by piece when all runtimes are down. */
final class Inspection {

  private final RoughSite site;
  private final Map<Long, List<Document>> documents;
  private final Twice exportsTwice = new Twice("StartExport", Twice.UNCERTAIN);
  private final Twice documentsTwice = new Twice("DownloadDocument", Set.of());
  private final Map<String, Integer> givenUp = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int completed;
  private int whole;

  /**
   * Looks at all of it.
   *
   * @param instances of the process, by the page that each exports
   */
  Inspection(RoughSite site, ExportLog log, Map<String, Long> instances, StoredDocuments stored) {
    this.site = site;
    documents = stored.documents().stream().collect(Collectors.groupingBy(Document::instance));
    instances.forEach((page, instance) -> look(page, instance, log.of(instance)));
    stored.halfWritten().forEach(file -> wrong.add("half-written: " + file));
    if (log.openJobs() > 0) {
      wrong.add("jobs that nobody has ended: " + log.openJobs());
    }
    if (exportsTwice.unexplained() + documentsTwice.unexplained() > 0) {
      wrong.add("done more than once without a reason");
    }
  }

  private void look(String page, long instance, ExportCourse course) {
    if (course.isCompleted()) {
      completed++;
    } else {
      wrong.add("page " + page + " has not ended: " + course.incidents());
    }
    List<Document> own = documents.getOrDefault(instance, List.of());
    String id = course.document().map(it -> it.at("/document/documentId").asText()).orElse("none");
    if (own.stream().noneMatch(document -> document.id().equals(id))) {
      wrong.add("page " + page + " has no document: " + id);
    }
    for (Document document : own) {
      if (document.hash().equals(site.served(page))) {
        whole++;
      } else {
        wrong.add("page " + page + " has another content: " + document.id());
      }
    }
    exportsTwice.add(site.exports(page), course.givenUp());
    documentsTwice.add(own.size(), course.givenUp());
    for (GivenUp one : course.givenUp()) {
      givenUp.merge(one.element() + ": " + one.how() + " " + one.code(), 1, Integer::sum);
    }
  }

  void add(List<String> more) {
    wrong.addAll(more);
  }

  void leftBehind(List<Path> files) {
    files.forEach(file -> wrong.add("left behind: " + file));
  }

  /** Exports that came to their regular end. */
  int completed() {
    return completed;
  }

  /** Documents whose bytes are those that were served. */
  int whole() {
    return whole;
  }

  Twice exportsTwice() {
    return exportsTwice;
  }

  Twice documentsTwice() {
    return documentsTwice;
  }

  /** The tries of jobs that came to nothing. */
  Map<String, Integer> givenUp() {
    return givenUp;
  }

  /** Whatever is not as it should be. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }
}
