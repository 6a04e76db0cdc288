package io.scrollexport.playground.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.playground.RunningPlayground;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads server-sent events as a browser does. */
final class EventReader implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BufferedReader lines;

  /**
   * An event.
   *
   * @param id empty where there is none
   */
  record Event(String id, String name, JsonNode data) {}

  EventReader(RunningPlayground playground, long after) {
    try {
      var connection =
          URI.create(playground.address() + "/api/events?after=" + after).toURL().openConnection();
      connection.setReadTimeout(60_000);
      lines =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next events up to one that is as wanted. */
  List<Event> until(Predicate<Event> wanted) {
    List<Event> events = new ArrayList<>();
    do {
      events.add(next());
    } while (!wanted.test(events.getLast()));
    return events;
  }

  private Event next() {
    String id = "";
    String name = "";
    JsonNode data = JSON.createObjectNode();
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() && !name.isEmpty()) {
          return new Event(id, name, data);
        }
        if (line.startsWith("id: ")) {
          id = line.substring("id: ".length());
        } else if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          data = JSON.readTree(line.substring("data: ".length()));
        }
      }
      throw new AssertionError("the stream has ended");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
