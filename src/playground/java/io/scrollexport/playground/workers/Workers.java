package io.scrollexport.playground.workers;

import io.scrollexport.demo.FileDocumentStore;
import java.nio.file.Path;
import org.springframework.context.support.GenericApplicationContext;

/** All workers, for a runtime whose Spring starter finds their methods. */
public record Workers(FileDocumentStore documents, Path archive, Announcer announcer) {

  /** Makes them beans of the runtime. */
  public void register(GenericApplicationContext runtime) {
    runtime.registerBean(
        ArchiveDocument.class, () -> new ArchiveDocument(documents, archive, announcer));
    runtime.registerBean(SendReminder.class, () -> new SendReminder(announcer));
  }
}
