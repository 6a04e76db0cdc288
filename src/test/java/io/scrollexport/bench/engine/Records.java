package io.scrollexport.bench.engine;

import io.camunda.zeebe.protocol.record.ValueType;
import java.util.Map;

/** How many records an engine wrote: events by what they are about, and commands. */
record Records(Map<ValueType, Integer> events, int commands) {

  int total() {
    return commands + events.values().stream().mapToInt(Integer::intValue).sum();
  }

  int events(ValueType type) {
    return events.getOrDefault(type, 0);
  }
}
