package io.scrollexport.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.document.DocumentReference.CamundaDocumentReference;
import io.camunda.connector.runtime.core.document.CamundaDocumentReferenceImpl;
import io.camunda.connector.runtime.core.document.DocumentMetadataImpl;
import io.scrollexport.local.LocalCamunda;
import io.scrollexport.local.ProcessInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Exports one page by process {@code scroll-export} and saves the document. */
public final class Demo {

  private static final Duration PATIENCE = Duration.ofMinutes(35);

  private Demo() {}

  /** Exit status 0 when the document is saved; the argument is the folder for it. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int status;
    try {
      status = run(Path.of(arguments[0]), System.getProperty("page", ""), out);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      status = 2;
    }
    System.exit(status);
  }

  private static int run(Path folder, String page, PrintStream out) throws Exception {
    Files.createDirectories(folder);
    FileDocumentStore documents =
        new FileDocumentStore(folder.resolve("documents"), InstantSource.system());
    try (Site site = Site.from(System.getenv(), page);
        LocalCamunda camunda = LocalCamunda.start(documents, site.secrets())) {
      out.println();
      out.println("Exporting page " + site.pageId() + " from " + site);
      camunda.deploy(Path.of("bpmn/scroll-export.bpmn"));
      ProcessInstance export = camunda.start("scroll-export", site.variables());
      follow(export, new ProgressBar(out, System.console() != null));
      return finish(export, documents, folder, out);
    }
  }

  private static void follow(ProcessInstance export, ProgressBar bar) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    CountDownLatch never = new CountDownLatch(1);
    while (!export.isEnded() && export.incidents().isEmpty() && Instant.now().isBefore(end)) {
      export.variable("export").ifPresent(bar::show);
      never.await(200, TimeUnit.MILLISECONDS);
    }
    export.variable("export").ifPresent(bar::show);
    bar.end();
  }

  private static int finish(
      ProcessInstance export, FileDocumentStore documents, Path folder, PrintStream out)
      throws IOException {
    if (!export.isCompleted()) {
      out.println("The export failed.");
      export
          .variable("export")
          .map(status -> status.path("message").asText(""))
          .filter(message -> !message.isEmpty())
          .ifPresent(out::println);
      export.incidents().forEach(out::println);
      return 1;
    }
    JsonNode exported = export.variable("exportedDocument").orElseThrow();
    Path file = folder.resolve(exported.path("fileName").asText());
    try (InputStream content = documents.getDocumentContent(reference(exported.path("document")))) {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
    out.println("Saved " + file + " (" + exported.path("size").asLong() + " bytes)");
    out.println("SHA-256 " + exported.path("sha256").asText());
    return 0;
  }

  private static CamundaDocumentReference reference(JsonNode document) {
    return new CamundaDocumentReferenceImpl(
        document.path("storeId").asText(),
        document.path("documentId").asText(),
        document.path("contentHash").asText(),
        new DocumentMetadataImpl(null, null, null, null, null, null, null));
  }
}
