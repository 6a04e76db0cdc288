package io.scrollexport.http.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionTest {

  @ParameterizedTest
  @CsvSource({
    "PT20S, 1, PT20S",
    "PT20S, 4, PT5S",
    "PT20S, 12, PT2S",
    "PT1S, 12, PT2S",
    "PT2M, 1000, PT2S"
  })
  void leavesEachAddressTimeEnoughForAFarHost(Duration limit, int addresses, Duration share) {
    assertThat(Connection.share(limit, addresses)).isEqualTo(share);
  }
}
