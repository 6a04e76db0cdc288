package io.scrollexport.simulator.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One side of an exchange.
 *
 * @param headers in the order of the wire
 * @param body its text, at most 64 KiB; absent where there is none or it is binary
 * @param truncated whether there was more
 * @param size of the whole body in bytes
 * @param sent how many of these bytes went out; fewer where the answer broke off
 */
public record Half(
    List<Map.Entry<String, String>> headers,
    @Nullable String body,
    boolean truncated,
    long size,
    long sent) {

  /** Whether it broke off before its end. */
  public boolean cut() {
    return sent < size;
  }
}
