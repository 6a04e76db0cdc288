package io.scrollexport.playground.world.site;

import io.scrollexport.playground.api.PageContent;
import io.scrollexport.playground.api.PageTree;
import io.scrollexport.playground.api.Refusal;
import io.scrollexport.playground.api.run.LeftOut;
import io.scrollexport.playground.api.run.StoredDocument;
import io.scrollexport.playground.live.values.FileType;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.site.Attachment;
import io.scrollexport.simulator.site.Page;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the simulator, as the connector's user sees them. */
final class SimulatedSpace implements Space {
  private final ConfluenceSimulator simulator;

  SimulatedSpace(ConfluenceSimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public PageTree tree() {
    List<PageTree.Entry> entries = new ArrayList<>();
    for (Page page : simulator.content().pages()) {
      boolean readable =
          simulator.content().page(page.id(), ConfluenceSimulator.DEMO_USER).isPresent();
      entries.add(
          new PageTree.Entry(page.id(), page.title(), page.parentId(), readable ? null : true));
    }
    return new PageTree("ROBOT", "Parcel Robot", entries);
  }

  @Override
  public PageContent page(String id) {
    Page page = readable(id);
    return new PageContent(
        id,
        page.title(),
        page.version(),
        null,
        simulator.content().rendered(page, ConfluenceSimulator.DEMO_USER),
        simulator.content().attachments(id).reversed().stream().map(SimulatedSpace::file).toList());
  }

  @Override
  public Optional<Opened> attachment(String id) {
    return simulator
        .content()
        .attachment(id)
        .map(file -> new Opened(file(file).file(), () -> new ByteArrayInputStream(file.content())));
  }

  private static PageContent.Attachment file(Attachment attachment) {
    return new PageContent.Attachment(
        new StoredDocument(
            attachment.id(),
            attachment.fileName(),
            FileType.of(attachment.fileName()).contentType(),
            attachment.content().length,
            sha256(attachment.content()),
            attachment.createdAt()),
        attachment.comment().isEmpty() ? null : attachment.comment());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private Page readable(String id) {
    return simulator
        .content()
        .page(id, ConfluenceSimulator.DEMO_USER)
        .orElseThrow(
            () ->
                title(id).isPresent()
                    ? Refusal.of(403, "The connector's user may not read this page.")
                    : Refusal.gone());
  }

  @Override
  public Optional<String> title(String id) {
    return simulator.content().pages().stream()
        .filter(page -> page.id().equals(id))
        .map(Page::title)
        .findFirst();
  }

  @Override
  public List<String> withPagesBelow(String id) {
    readable(id);
    return below(id).stream()
        .filter(entry -> entry.restricted() == null)
        .map(PageTree.Entry::id)
        .toList();
  }

  @Override
  public List<LeftOut> leftOut(String id) {
    Map<String, LeftOut> leftOut = new LinkedHashMap<>();
    for (PageTree.Entry entry : below(id)) {
      if (entry.restricted() != null) {
        String reason =
            leftOut.containsKey(entry.parent())
                ? "it stands below a page that the connector's user may not read"
                : "the connector's user may not read it";
        leftOut.put(entry.id(), new LeftOut(entry.id(), entry.title(), reason));
      }
    }
    return List.copyOf(leftOut.values());
  }

  /**
   * The page and all below it, parents before children; who may not read one may read none below.
   */
  private List<PageTree.Entry> below(String id) {
    Map<String, PageTree.Entry> below = new LinkedHashMap<>();
    for (PageTree.Entry entry : tree().pages()) {
      if (entry.id().equals(id) || below.containsKey(entry.parent())) {
        below.put(entry.id(), entry);
      }
    }
    return List.copyOf(below.values());
  }
}
