package io.scrollexport.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;

/** What figures depend on, for the line above a table. */
public final class Machine {

  private Machine() {}

  /** Processors, system, Java, date, and how busy the machine was when this was called. */
  public static String description() {
    return String.format(
        Locale.ROOT,
        "%d processors, %s %s, %s %s, %s; load average %.1f",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.name"),
        Runtime.version(),
        LocalDate.now(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
