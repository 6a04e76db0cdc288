package io.scrollexport.settings;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the settings of a connector runtime come to, for its log. It names settings, hosts, ports
 * and numbers; what was set where none of these belongs may be a credential and is not repeated.
 *
 * @param holds what holds from now on, each without a full stop
 * @param faults settings that cannot be obeyed, each a sentence or more
 */
public record SettingsReport(List<String> holds, List<String> faults) {

  private static final Logger LOG = LoggerFactory.getLogger("io.scrollexport.settings");

  public SettingsReport {
    holds = List.copyOf(holds);
    faults = List.copyOf(faults);
  }

  /** Of one matter. */
  public static SettingsReport of(String holds, List<String> faults) {
    return new SettingsReport(List.of(holds), faults);
  }

  /** With another one after it. */
  public SettingsReport and(SettingsReport other) {
    return new SettingsReport(joined(holds, other.holds), joined(faults, other.faults));
  }

  /** One line at INFO, and one at WARN for each fault. */
  public void log() {
    LOG.info("Settings of Scroll Export: {}", String.join("; ", holds));
    faults.forEach(LOG::warn);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
