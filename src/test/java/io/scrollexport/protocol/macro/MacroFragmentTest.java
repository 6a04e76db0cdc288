package io.scrollexport.protocol.macro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Requests;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MacroFragmentTest {

  private static final ExportMacro MACRO = new ExportMacro("word", "App");
  private static final Pattern MACRO_ID = Pattern.compile("ac:macro-id=\"([^\"]+)\"");

  private static MacroQuestion<String> start(String templateId) {
    return MacroQuestion.start(MACRO, Requests.of("1", templateId), "example.com");
  }

  @Test
  void isAStartWhereOneOfItsMacrosIs() {
    MacroQuestion<ExportStatus> status = MacroQuestion.status(MACRO, "7", "example.com");

    assertThat(MacroFragment.of(List.of(status, start(""))).isStart()).isTrue();
    assertThat(MacroFragment.of(List.of(status, status)).isStart()).isFalse();
  }

  @Test
  void givesEachMacroAnIdOfItsOwnWhereItIsToHaveOne() {
    UUID id = new UUID(1, 2);
    MacroFragment fragment = MacroFragment.of(List.of(start(""), start(""), start("")));
    List<String> ids =
        MACRO_ID
            .matcher(fragment.written(Instant.EPOCH, id))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(ids).hasSize(3).doesNotHaveDuplicates().startsWith(id.toString());
    assertThat(fragment.written(Instant.EPOCH, null)).doesNotContain("macro-id");
  }

  @Test
  void takesMacrosToItsLastByte() {
    String empty =
        start("").writing().written(Instant.ofEpochSecond(9_999_999_999L), new UUID(0, 0));
    int room = 1_000 - Mark.random().around(empty).getBytes(UTF_8).length;

    assertThat(MacroFragment.fitting(List.of(start("x".repeat(room)), start("")), 1_000))
        .hasSize(1);
    assertThat(MacroFragment.fitting(List.of(start("x".repeat(room + 1))), 1_000)).isEmpty();
  }
}
