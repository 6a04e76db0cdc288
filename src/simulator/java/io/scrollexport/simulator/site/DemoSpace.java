package io.scrollexport.simulator.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The small space that every simulated site starts with; its pages are resource files. */
public final class DemoSpace {
  private static final String FOLDER = "/simulator/space/";

  private DemoSpace() {}

  /** The pages, parents before children. */
  public static List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    try {
      for (JsonNode entry : new ObjectMapper().readTree(resource("pages.json"))) {
        pages.add(page(entry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(pages);
  }

  private static Page page(JsonNode entry) throws IOException {
    String storage = resource(entry.required("file").asText());
    Page page =
        Page.of(entry.required("id").asText(), entry.required("title").asText(), storage)
            .numberedFrom(entry.path("version").asInt(1));
    if (entry.has("parent")) {
      page = page.childOf(entry.get("parent").asText());
    }
    return entry.has("visibleTo") ? page.visibleTo(entry.get("visibleTo").asText()) : page;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = DemoSpace.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new FileNotFoundException(FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
