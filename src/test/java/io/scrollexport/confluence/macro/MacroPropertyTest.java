package io.scrollexport.confluence.macro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.confluence.Representation;
import io.scrollexport.confluence.Site;
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

    ObjectNode plain = MacroParameters.plain(given);

    assertThat(plain.size()).isEqualTo(parameters.size());
    assertThat(parameters)
        .allSatisfy((name, value) -> assertThat(plain.path(name).textValue()).isEqualTo(value));
  }
}
