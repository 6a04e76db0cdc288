package io.scrollexport.http.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-RateLimit-Remaining | 42 | 42",
        "x-ratelimit-remaining | ' 0 ' | 0",
        "RateLimit-Remaining | 7 | 7",
        "RateLimit | '\"burst\";r=50;t=30' | 50",
        "RateLimit | '\"a\";r=50;t=30, \"b\";r=3' | 3",
        "RateLimit | 'limit=100, remaining=12, reset=30' | 12"
      })
  void isWhatTheSiteSays(String header, String value, long left) {
    assertThat(Quota.of(headers(header, value))).hasValue(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-RateLimit-Remaining | many",
        "X-RateLimit-Remaining | -1",
        "X-RateLimit-Remaining | 9999999999999999999999",
        "RateLimit | 'limit=100, reset=30'",
        "RateLimit | '\"burst\";r=5.5'",
        "RateLimit | 'xr=5'",
        "X-RateLimit-Limit | 100"
      })
  void isUnknownWhereItSaysNothingOfUse(String header, String value) {
    assertThat(Quota.of(headers(header, value))).isEmpty();
  }

  @Test
  void isTheLeastOfSeveral() {
    assertThat(
            Quota.of(
                HttpHeaders.of(
                    Map.of(
                        "X-RateLimit-Remaining", List.of("9"), "RateLimit", List.of("\"a\";r=4")),
                    (name, value) -> true)))
        .hasValue(4);
  }

  private static HttpHeaders headers(String name, String value) {
    return HttpHeaders.of(Map.of(name, List.of(value)), (header, content) -> true);
  }
}
