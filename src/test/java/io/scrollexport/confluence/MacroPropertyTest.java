package io.scrollexport.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.http.ScriptedTransport;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MacroPropertyTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.strings()
        .excludeChars('\0')
        .ofMinLength(1)
        .filter(id -> !id.isBlank() && !id.matches("\\.{1,2}"))
        .map(id -> id.replaceAll("\\p{Cs}", "x"));
  }

  @Provide
  Arbitrary<Map<String, String>> parameters() {
    return Arbitraries.maps(
        Arbitraries.strings().filter(name -> !name.startsWith("_")), Arbitraries.strings());
  }

  @Property(tries = 200)
  void anyIdIsOnePartOfThePath(
      @ForAll("ids") String contentId, @ForAll("ids") String macroId, @ForAll("ids") String space) {
    Site site = new Site(ScriptedTransport.answer(200, "{\"value\": \"x\"}"));

    new MacroBodies(site.api())
        .converted(
            new MacroAddress(contentId, 3, macroId),
            new MacroConversion(Representation.VIEW, List.of(), space, null));

    URI uri = site.transport.calls().getFirst().uri();
    String[] parts = uri.getRawPath().split("/");
    assertThat(Arrays.stream(parts).map(part -> URI.create("/" + part).getPath().substring(1)))
        .containsExactly(
            "", "wiki", "rest", "api", "content", contentId, "history", "3", "macro", "id", macroId,
            "convert", "view");
    assertThat(uri.getRawFragment()).isNull();
    assertThat(uri.getRawQuery().split("&")).hasSize(1);
  }

  @Property(tries = 200)
  void parametersComeOutAsTheyWentInWhicheverShapeTheyHave(
      @ForAll("parameters") Map<String, String> parameters, @ForAll boolean asObjects) {
    ObjectNode given = JSON.objectNode();
    parameters.forEach(
        (name, value) -> {
          if (asObjects) {
            given.putObject(name).put("value", value);
          } else {
            given.put(name, value);
          }
        });

    ObjectNode plain = ContentJson.plainParameters(given);

    assertThat(plain.size()).isEqualTo(parameters.size());
    assertThat(parameters)
        .allSatisfy((name, value) -> assertThat(plain.path(name).textValue()).isEqualTo(value));
  }

  @Provide
  Arbitrary<JsonNode> json() {
    Arbitrary<JsonNode> leaf = Arbitraries.strings().alpha().ofMaxLength(3).map(JSON::textNode);
    return Arbitraries.recursive(() -> leaf, MacroPropertyTest::nested, 0, 4);
  }

  private static Arbitrary<JsonNode> nested(Arbitrary<JsonNode> inner) {
    Arbitrary<String> names = Arbitraries.of("a", "b", "_links", "_expandable", "links");
    return Arbitraries.oneOf(
        Arbitraries.maps(names, inner).ofMaxSize(4).map(fields -> JSON.objectNode().setAll(fields)),
        inner.list().ofMaxSize(3).map(elements -> arrayOf(elements)));
  }

  private static ArrayNode arrayOf(List<JsonNode> elements) {
    return JSON.arrayNode().addAll(elements);
  }

  @Property(tries = 200)
  void nothingButNavigationIsLeftOut(@ForAll("json") JsonNode json) {
    JsonNode without = ContentJson.withoutNavigation(json);

    assertThat(without.findValues("_links")).isEmpty();
    assertThat(without.findValues("_expandable")).isEmpty();
    assertSameBut(json, without);
  }

  private static void assertSameBut(JsonNode whole, JsonNode without) {
    assertThat(without.getNodeType()).isEqualTo(whole.getNodeType());
    if (whole.isArray()) {
      assertThat(without.size()).isEqualTo(whole.size());
      for (int i = 0; i < whole.size(); i++) {
        assertSameBut(whole.get(i), without.get(i));
      }
    } else if (whole.isObject()) {
      whole.properties().stream()
          .filter(field -> !List.of("_links", "_expandable").contains(field.getKey()))
          .forEach(field -> assertSameBut(field.getValue(), without.path(field.getKey())));
    } else {
      assertThat(without).isEqualTo(whole);
    }
  }
}
