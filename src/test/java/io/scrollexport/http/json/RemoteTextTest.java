package io.scrollexport.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteTextTest {

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

    assertThat(RemoteText.message(ForeignJson.read(read).orElseThrow()))
        .isEqualTo(said == null ? "" : said);
  }

  @Test
  void nothingSaysNothing() {
    assertThat(RemoteText.message(MissingNode.getInstance())).isEmpty();
  }

  @Test
  void putsEverythingOnOneLine() {
    assertThat(RemoteText.excerpt("  a\r\n\tb\u0000\u0085c\u202ed\u00a0\u2028e  ", List.of()))
        .isEqualTo("a b c d e");
  }

  @Test
  void takesQueriesOffUrls() {
    assertThat(
            RemoteText.excerpt(
                "See https://x.example/d.docx?jwt=abc.def, or HTTP://y/#z", List.of()))
        .isEqualTo("See https://x.example/d.docx or HTTP://y/");
  }

  @Test
  void cutsBetweenWholeCharacters() {
    assertThat(RemoteText.excerpt("😀".repeat(301), List.of())).isEqualTo("😀".repeat(300) + "…");
    assertThat(RemoteText.excerpt("😀".repeat(300), List.of())).isEqualTo("😀".repeat(300));
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void endsSoonWithTextsOfAnyLengthAndMake() {
    String dots = "a.".repeat(100_000);
    JsonNode error = JsonNodeFactory.instance.objectNode().put("message", dots);

    assertThat(RemoteText.message(error)).isEqualTo(dots);
    assertThat(RemoteText.excerpt("http://".repeat(100_000), List.of())).hasSize(301);
  }

  @Property
  void isAlwaysShortAndFreeOfTheSecret(@ForAll String before, @ForAll String after) {
    String excerpt = RemoteText.excerpt(before + "s3cr3t" + after, List.of("s3cr3t", ""));

    assertThat(excerpt).doesNotContain("s3cr3t");
    assertThat(excerpt.codePointCount(0, excerpt.length())).isLessThanOrEqualTo(301);
    assertThat(excerpt.chars()).noneMatch(Character::isISOControl);
  }
}
