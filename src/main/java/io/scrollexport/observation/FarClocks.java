package io.scrollexport.observation;

import io.scrollexport.http.site.SiteClocks;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Warns where a site's clock and ours are so far apart that one of them is wrong: once for each
 * site, until they agree again.
 */
final class FarClocks {

  /** How far off the exporter takes a time; by more, it works by our correction alone. */
  private static final Duration TOLERATED = Duration.ofSeconds(10);

  private static final int MOST_SITES = 1_000;

  private final Set<String> far = ConcurrentHashMap.newKeySet();
  private volatile @Nullable SiteClocks clocks;

  void read(SiteClocks clocks) {
    this.clocks = clocks;
  }

  /** Looks at the clock of a site, which may have answered before. */
  void look(String site, Logger log) {
    SiteClocks known = clocks;
    if (known == null) {
      return;
    }
    Duration ahead = known.ahead(site).orElse(Duration.ZERO);
    if (ahead.abs().compareTo(TOLERATED) <= 0) {
      far.remove(site);
    } else if (far.size() < MOST_SITES && far.add(site)) {
      log.atWarn()
          .addKeyValue("site", site)
          .addKeyValue("seconds", ahead.toSeconds())
          .log(
              "The clock of {} is {} s {} ours. Exports work, since the difference is accounted for:"
                  + " check the clock of this machine (NTP).",
              site,
              ahead.abs().toSeconds(),
              ahead.isNegative() ? "behind" : "ahead of");
    }
  }
}
