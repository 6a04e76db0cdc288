package io.scrollexport.simulator.content;

import io.scrollexport.simulator.confluence.Authentication;
import io.scrollexport.simulator.confluence.ConfluenceError;
import io.scrollexport.simulator.http.Handler;
import io.scrollexport.simulator.http.Multipart;
import io.scrollexport.simulator.http.Multipart.Part;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.site.Attachment;
import io.scrollexport.simulator.site.Attachments;
import io.scrollexport.simulator.site.Caller;
import io.scrollexport.simulator.site.Pages;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code /rest/api/content/{id}/child/attachment}: GET lists the files at a page, POST adds one,
 * PUT adds one or a new version of it. As documented, both take a form with a {@code file},
 * optionally {@code comment} and {@code minorEdit}, and the header {@code X-Atlassian-Token:
 * no-check}, without which they are taken for a forgery.
 */
public final class PageAttachments {
  private static final long FIRST_ID = 2_000_000;

  private final Authentication authentication;
  private final Pages pages;
  private final Attachments attachments;
  private final Clock clock;
  private final AtomicLong ids = new AtomicLong(FIRST_ID);

  /** Files at these pages, for those who may see the pages. */
  public PageAttachments(
      Authentication authentication, Pages pages, Attachments attachments, Clock clock) {
    this.authentication = authentication;
    this.pages = pages;
    this.attachments = attachments;
    this.clock = clock;
  }

  /** Lists. */
  public Handler list() {
    return (request, path) ->
        authentication.asCaller(
            request,
            path,
            caller -> {
              String page = path.getOrDefault("id", "");
              return pages.find(page, caller.user()).isEmpty()
                  ? missing(page)
                  : listed(attachments.at(page));
            });
  }

  /** Adds; refuses a name that the page has. */
  public Handler add() {
    return adding(false);
  }

  /** Adds, or makes a new version of the file that has the name. */
  public Handler addOrReplace() {
    return adding(true);
  }

  private Handler adding(boolean replacing) {
    return (request, path) ->
        "no-check".equals(request.header("X-Atlassian-Token"))
            ? authentication.asWriter(
                request,
                path,
                caller -> add(request, path.getOrDefault("id", ""), caller, replacing))
            : ConfluenceError.of(403, "XSRF check failed");
  }

  private Response add(ReceivedRequest request, String page, Caller caller, boolean replacing) {
    if (pages.find(page, caller.user()).isEmpty()) {
      return missing(page);
    }
    List<Part> parts = Multipart.parts(request).orElse(null);
    if (parts == null) {
      return ConfluenceError.of(415, "The request has to be multipart/form-data");
    }
    List<Part> files = parts.stream().filter(part -> part.name().equals("file")).toList();
    if (files.size() != 1 || files.getFirst().fileName() == null) {
      // Stricter than Confluence, which takes several: what is sent here is one.
      return ConfluenceError.of(400, "A request holds exactly one file, named 'file'");
    }
    Attachment attachment = attachment(page, files.getFirst(), parts, caller);
    if (!attachments.hasRoomFor(attachment.content().length)) {
      return ConfluenceError.of(413, "The file is too large");
    }
    if (replacing) {
      attachments.replace(attachment);
    } else if (!attachments.add(attachment)) {
      return ConfluenceError.of(
          400,
          "Cannot add a new attachment with same file name as an existing attachment: "
              + attachment.fileName());
    }
    return listed(List.of(attachment));
  }

  private Attachment attachment(String page, Part file, List<Part> parts, Caller caller) {
    String name = String.valueOf(file.fileName());
    Optional<Attachment> before = attachments.find(page, name);
    return new Attachment(
        before.map(Attachment::id).orElseGet(() -> "att" + ids.incrementAndGet()),
        page,
        name,
        before.map(Attachment::version).orElse(0) + 1,
        file.contentType() == null ? "application/octet-stream" : file.contentType(),
        file.content(),
        parts.stream()
            .filter(part -> part.name().equals("comment"))
            .map(Part::text)
            .findFirst()
            .orElse(""),
        caller.user(),
        clock.instant());
  }

  private static Response listed(List<Attachment> found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("results", found.stream().map(PageAttachments::json).toList());
    json.put("start", 0);
    json.put("limit", 50);
    json.put("size", found.size());
    return Response.json(200, json);
  }

  private static Map<String, Object> json(Attachment attachment) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("mediaType", attachment.contentType());
    metadata.put("comment", attachment.comment());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", attachment.id());
    json.put("type", "attachment");
    json.put("status", "current");
    json.put("title", attachment.fileName());
    json.put(
        "version",
        Map.of("number", attachment.version(), "when", attachment.createdAt().toString()));
    json.put("metadata", metadata);
    json.put(
        "extensions",
        Map.of(
            "mediaType", attachment.contentType(),
            "fileSize", attachment.content().length,
            "comment", attachment.comment()));
    return json;
  }

  private static Response missing(String page) {
    return ConfluenceError.of(404, "No content found with id : " + page);
  }
}
