package io.scrollexport.protocol.macro;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.http.BaseUrl;
import org.junit.jupiter.api.Test;

class AnsweredTogetherTest {

  private static final BaseUrl SITE = BaseUrl.from("https://example.com");

  private final AnsweredTogether together = new AnsweredTogether();

  @Test
  void putsTwoAtStakeAtASiteThatIsNotKnown() {
    assertThat(together.most(SITE, 10)).isEqualTo(2);
    assertThat(together.most(SITE, 1)).isOne();
    assertThat(together.expected(SITE, 10)).isEqualTo(10);
  }

  @Test
  void asksForAsManyAsWantedOnceASiteHasAnsweredEach() {
    together.each(SITE);

    assertThat(together.most(SITE, 10)).isEqualTo(10);
    assertThat(together.most(BaseUrl.from("https://other.example.com"), 10)).isEqualTo(2);
  }

  @Test
  void asksForOneOnceASiteHasAnsweredFewerWhateverItDidBeforeAndDoesThen() {
    together.each(SITE);
    together.less(SITE);
    together.each(SITE);

    assertThat(together.most(SITE, 10)).isOne();
    assertThat(together.expected(SITE, 10)).isOne();
  }

  @Test
  void remembersABoundedNumberOfSites() {
    for (int i = 0; i < 5_000; i++) {
      together.each(BaseUrl.from("https://site" + i + ".example"));
    }

    assertThat(together.remembered()).isPositive().isLessThanOrEqualTo(1_000);
  }
}
