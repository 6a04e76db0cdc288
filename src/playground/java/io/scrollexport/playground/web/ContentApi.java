package io.scrollexport.playground.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.playground.api.Example;
import io.scrollexport.playground.api.PageContent;
import io.scrollexport.playground.api.PageTree;
import io.scrollexport.playground.api.Refusal;
import io.scrollexport.playground.world.Worlds;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages of the site, diagrams, forms and templates. */
@RestController
@RequestMapping("/api")
final class ContentApi {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Worlds worlds;

  ContentApi(Worlds worlds) {
    this.worlds = worlds;
  }

  @GetMapping("/pages")
  PageTree pages() {
    return worlds.current().space().tree();
  }

  @GetMapping("/pages/{id:[0-9]{1,19}}")
  PageContent page(@PathVariable("id") String id) {
    return worlds.current().space().page(id);
  }

  @GetMapping("/processes/{key:[0-9]{1,19}}.bpmn")
  ResponseEntity<String> diagram(@PathVariable("key") long key) {
    return worlds
        .current()
        .live()
        .diagram(key)
        .map(xml -> ResponseEntity.ok().contentType(utf8("application/xml")).body(xml))
        .orElseThrow(Refusal::gone);
  }

  @GetMapping("/forms/{key:[0-9]{1,19}}")
  JsonNode form(@PathVariable("key") long key) {
    return worlds.current().live().form(key).map(ContentApi::json).orElseThrow(Refusal::gone);
  }

  @GetMapping("/forms/{id:[a-z-]{1,60}}")
  JsonNode ownForm(@PathVariable("id") String id) {
    return worlds.models().form(id).map(ContentApi::json).orElseThrow(Refusal::gone);
  }

  @GetMapping("/templates")
  List<JsonNode> templates() {
    List<JsonNode> templates = new ArrayList<>();
    for (String file : worlds.models().templates()) {
      JsonNode json = json(file);
      if (json.isArray()) {
        json.forEach(templates::add);
      } else {
        templates.add(json);
      }
    }
    return templates;
  }

  @GetMapping("/examples")
  List<Example> examples() {
    return worlds.models().examples();
  }

  private static MediaType utf8(String type) {
    return MediaType.parseMediaType(type + ";charset=UTF-8");
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("forms and templates are JSON", e);
    }
  }
}
