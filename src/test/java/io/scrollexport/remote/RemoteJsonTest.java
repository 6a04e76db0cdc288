package io.scrollexport.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{`message`:`No.`} | No.",
        "{`statusCode`:404,`data`:{`authorized`:true,`errors`:[],`successful`:false},"
            + "`message`:`com.atlassian.confluence.api.service.exceptions.NotFoundException: No page`}"
            + " | No page",
        "{`statusCode`:400,`data`:{`errors`:[{`message`:{`key`:`x.y`,`args`:[],"
            + "`translation`:`Bad storage`}}]},`message`:`Could not convert`}"
            + " | Could not convert; Bad storage",
        "{`errors`:[{`status`:404,`code`:`NOT_FOUND`,`title`:`Not Found`,`detail`:null}]} | Not Found",
        "{`errors`:[{`title`:`Not Found`,`detail`:`Page 7 is gone`}]} | Page 7 is gone; Not Found",
        "{`code`:401,`message`:`Unauthorized; scope does not match`} | Unauthorized; scope does not match",
        "{`error`:`invalid_grant`,`error_description`:`Expired`} | Expired; invalid_grant",
        "{`error`:{`message`:`Nested`}} | Nested",
        "{`errorMessages`:[`One`,`Two`,`Three`,`Four`]} | One; Two; Three",
        "{`errorMessages`:[`Same`],`message`:`Same`} | Same",
        "{`message`:7} | 7",
        "{`message`:` `} | ''",
        "{`unknown`:`x`} | ''",
        "[] | ''",
        "7 | ''",
      })
  void findsTheSentenceInEveryShape(String json, String said) {
    String read = json.replace('`', '"');

    assertThat(RemoteJson.read(read, Credentials.NONE).orElseThrow().sentences())
        .hasToString(said == null ? "" : said);
  }

  @Test
  void nothingSaysNothing() {
    assertThat(RemoteJson.missing().sentences()).isEqualTo(RemoteText.EMPTY);
  }

  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void findsTheSentenceInTextsOfAnyLength() {
    assertThat(read("{`message`:`" + "a.".repeat(100_000) + "`}").sentences().inResult())
        .hasSize(RemoteText.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7f-8", "...", "a b/c", "secretsX", "Ünï", "secrets. x"})
  void idsComeAsTheyAre(String id) {
    assertThat(read("{`id`:`" + id + "`}").id("id")).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{{secrets.TOKEN}}",
        "secrets.TOKEN",
        "camunda.secrets.TOKEN",
        "a-secrets.",
        "secrets\u2024TOKEN",
        "a\\nb",
        "my-t0ken-7",
        ".",
        "..",
        "%2E.",
        "a\\ud800",
        "a\\ufffe",
      })
  void idsThatMayNotGoThroughAProcessAreNone(String id) {
    assertThat(read("{`id`:`" + id + "`}").id("id")).isEmpty();
  }

  @Test
  void idsAreLimited() {
    assertThat(read("{`id`:`" + "x".repeat(200) + "`}").id("id")).isPresent();
    assertThat(read("{`id`:`" + "x".repeat(201) + "`}").id("id")).isEmpty();
    assertThat(read("{`id`:{}}").id("id")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.example/secrets.docx?jwt=a.b, https://x.example/secrets%2Edocx?jwt=a.b",
    "https://my-secrets.example/a?b=secrets.X, https://my-SECRETS.example/a?b=secrets%2EX",
    "/a/secrets.b, /a/secrets%2Eb",
  })
  void anAddressMeansTheSameAndIsNoReference(String raw, String shown) {
    RemoteUrl url = read("{`url`:`" + raw + "`}").url("url");

    assertThat(url).isEqualTo(new RemoteUrl(raw));
    assertThat(url.inResult()).isEqualTo(shown);
    assertThat(url).hasToString("RemoteUrl[***]");
  }

  @Test
  void anAddressIsLimited() {
    assertThat(read("{`url`:`" + "x".repeat(8_193) + "`}").url("url")).isNull();
  }

  @Test
  void bytesThatAreNoTextInTheirEncodingAreNoJson() {
    byte[] utf32 = {0, 0, 0, '{', 0, (byte) 0xff, 0, 'x'};

    assertThat(RemoteJson.read(utf32, Credentials.NONE)).isEmpty();
  }

  @Test
  void aTextOfManyTinyValuesIsNoJson() {
    String half = "[" + "{},".repeat(60_000) + "{}]";
    String whole = "[" + "{},".repeat(200_000) + "{}]";

    assertThat(RemoteJson.read(half, Credentials.NONE)).isPresent();
    assertThat(RemoteJson.read(whole, Credentials.NONE)).isEmpty();
  }

  @Test
  void handsAllTextsOnAsWordsButContent() {
    ObjectNode object =
        read("{`value`:`secrets.X t0ken`,`name`:`secrets.X t0ken`,`n`:1.5,`b`:true,`no`:null,"
                + "`_links`:{`self`:`/x`},`camunda.document.type`:`camunda`,"
                + "`secrets.Y`:[{`value`:`/a?b=c`,`_links`:1,`camunda.x`:2}]}")
            .forProcess(Set.of("value", "body"), Set.of("_links"));

    assertThat(object)
        .isEqualTo(
            json(
                "{`value`:`secrets.X t0ken`,`name`:`secrets. X ***`,`n`:1.5,`b`:true,`no`:null,"
                    + "`secrets. Y`:[{`value`:`/a`}]}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"camunda.document.type", "_links"})
  void noInvisibleCharacterHidesANameThatIsLeftOut(String name) {
    for (String hidden : List.of("\\u0000" + name, name + "\\u200b")) {
      assertThat(read("{`a`:{`" + hidden + "`:1}}").forProcess(Set.of(), Set.of("_links")))
          .isEqualTo(json("{`a`:{}}"));
    }
  }

  @Test
  void contentThatIsNoTextIsWords() {
    assertThat(read("{`value`:{`a`:`secrets.X`}}").forProcess(Set.of("value"), Set.of()))
        .isEqualTo(json("{`value`:{`a`:`secrets. X`}}"));
  }

  private static RemoteJson read(String json) {
    return RemoteJson.read(json.replace('`', '"'), Credentials.of(Set.of("t0ken"))).orElseThrow();
  }

  private static ObjectNode json(String json) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(json.replace('`', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
