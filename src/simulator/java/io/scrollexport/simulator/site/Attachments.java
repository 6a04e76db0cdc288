package io.scrollexport.simulator.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files at the pages; all together at most 64 MiB. */
public final class Attachments {
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private final List<Attachment> all = new ArrayList<>();
  private long bytes;

  /** Whether there is room for a file of that size in bytes. */
  public synchronized boolean hasRoomFor(long size) {
    return bytes + size <= MOST_BYTES;
  }

  /** The file of that name at a page. */
  public synchronized Optional<Attachment> find(String pageId, String fileName) {
    return at(pageId).stream().filter(one -> one.fileName().equals(fileName)).findFirst();
  }

  /** Adds a file; false where the page has one of that name already. */
  public synchronized boolean add(Attachment attachment) {
    if (find(attachment.pageId(), attachment.fileName()).isPresent()) {
      return false;
    }
    all.add(attachment);
    bytes += attachment.content().length;
    return true;
  }

  /** The files at a page, the first one first. */
  public synchronized List<Attachment> at(String pageId) {
    return all.stream().filter(one -> one.pageId().equals(pageId)).toList();
  }

  /** The file of that ID. */
  public synchronized Optional<Attachment> find(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Puts a file in the place of the one of that name at its page. */
  public synchronized void replace(Attachment attachment) {
    find(attachment.pageId(), attachment.fileName())
        .ifPresent(
            before -> {
              all.remove(before);
              bytes -= before.content().length;
            });
    add(attachment);
  }
}
