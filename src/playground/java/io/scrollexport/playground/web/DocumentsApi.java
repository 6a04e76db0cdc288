package io.scrollexport.playground.web;

import io.camunda.connector.runtime.core.document.CamundaDocumentReferenceImpl;
import io.camunda.connector.runtime.core.document.DocumentMetadataImpl;
import io.scrollexport.demo.FileDocumentStore;
import io.scrollexport.playground.api.Refusal;
import io.scrollexport.playground.world.World;
import io.scrollexport.playground.world.Worlds;
import io.scrollexport.playground.world.site.Space.Opened;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The bytes of documents, which a browser saves and never shows by itself. */
@RestController
final class DocumentsApi {
  private final Worlds worlds;

  DocumentsApi(Worlds worlds) {
    this.worlds = worlds;
  }

  @GetMapping("/api/documents/{id:[A-Za-z0-9_-]{1,100}}")
  ResponseEntity<InputStreamResource> document(
      @PathVariable("id") String id, HttpServletResponse response) {
    World world = worlds.current();
    Opened opened =
        world
            .live()
            .document(id)
            .map(document -> new Opened(document, () -> stored(world, id)))
            .or(() -> world.space().attachment(id))
            .orElseThrow(Refusal::gone);
    // In place of the page's own policy, not beside it.
    response.setHeader("Content-Security-Policy", "sandbox");
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(opened.file().contentType()))
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(opened.file().fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new InputStreamResource(opened.content().get()));
  }

  private static InputStream stored(World world, String id) {
    var reference =
        new CamundaDocumentReferenceImpl(
            FileDocumentStore.STORE_ID,
            id,
            null,
            new DocumentMetadataImpl(null, null, null, null, null, null, null));
    try {
      return world.documents().getDocumentContent(reference);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(404, "The document is not there any more.");
    }
  }
}
