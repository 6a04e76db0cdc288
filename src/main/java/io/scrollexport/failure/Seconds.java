package io.scrollexport.failure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** How messages tell a time. */
public final class Seconds {

  private Seconds() {}

  /** A time in seconds, with as many decimals as it needs, three at most; never less than it is. */
  public static String of(Duration time) {
    BigDecimal seconds =
        BigDecimal.valueOf(time.getNano(), 9).add(BigDecimal.valueOf(time.toSeconds()));
    return seconds.setScale(3, RoundingMode.CEILING).stripTrailingZeros().toPlainString();
  }
}
