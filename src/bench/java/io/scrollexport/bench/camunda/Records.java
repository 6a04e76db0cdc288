package io.scrollexport.bench.camunda;

import io.camunda.zeebe.protocol.record.ValueType;
import java.util.Map;

/**
 * How many records an engine wrote.
 *
 * @param events by what they are about
 * @param commands that it accepted
 * @param rejections of commands that it did not accept
 */
public record Records(Map<ValueType, Integer> events, int commands, int rejections) {

  /** Without what was rejected. */
  public int total() {
    return commands + events.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Those about one kind of thing. */
  public int events(ValueType type) {
    return events.getOrDefault(type, 0);
  }
}
