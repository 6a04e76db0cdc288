package io.scrollexport.playground.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.playground.stream.Change;
import io.scrollexport.playground.stream.Changes;
import io.scrollexport.playground.world.Worlds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stream of changes as server-sent events, each client on a virtual thread of its own. */
@RestController
final class EventsApi {
  private static final Logger LOG = LoggerFactory.getLogger(EventsApi.class);
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final Changes changes;
  private final ObjectMapper json;

  EventsApi(Worlds worlds, ObjectMapper json) {
    this.changes = worlds.changes();
    this.json = json;
  }

  @GetMapping("/api/events")
  void events(HttpServletRequest request, HttpServletResponse response) {
    response.setContentType("text/event-stream;charset=UTF-8");
    try {
      Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
      out.write("retry: 1000\n\n");
      out.flush();
      response.flushBuffer();
      follow(from(request), out, response);
    } catch (IOException e) {
      LOG.trace("A client has hung up", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until the client hangs up, which shows when something is written, or the playground ends. */
  private void follow(long known, Writer out, HttpServletResponse response)
      throws IOException, InterruptedException {
    long last = known;
    while (!changes.isClosed()) {
      Optional<List<Change>> missed = changes.after(last, SILENCE);
      if (missed.isEmpty()) {
        last = changes.last();
        out.write("event: reset\ndata: {}\n\n");
      } else if (missed.get().isEmpty()) {
        out.write(":\n\n");
      } else {
        for (Change change : missed.get()) {
          out.write("id: " + change.seq() + "\nevent: change\ndata: ");
          out.write(json.writeValueAsString(change));
          out.write("\n\n");
          last = change.seq();
        }
      }
      out.flush();
      response.flushBuffer();
    }
  }

  /** What the client knows, by a browser that comes back or by the page; -1 for neither. */
  private static long from(HttpServletRequest request) {
    String last = request.getHeader("Last-Event-ID");
    return number(last == null ? request.getParameter("after") : last);
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }
}
