package io.scrollexport.observation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.observation.event.Exchange;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known of single sites. A site's name comes from processes, so only the first few that
 * answer get gauges of their own; the others are left out.
 */
final class SiteGauges {

  static final int MOST_SITES = 20;

  private record Site(String origin, AtomicLong quota) {}

  private final MeterRegistry registry;
  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private volatile @Nullable SiteClocks clocks;

  SiteGauges(MeterRegistry registry) {
    this.registry = registry;
  }

  void read(SiteClocks clocks) {
    this.clocks = clocks;
  }

  void exchanged(Exchange exchange) {
    if (exchange.status() == 0 || !exchange.signedIn()) {
      return;
    }
    Site site = sites.get(exchange.site());
    if (site == null) {
      site = shown(exchange.site());
    }
    if (site != null && exchange.quota().isPresent()) {
      quota(site, exchange.quota().getAsLong());
    }
  }

  private synchronized @Nullable Site shown(String origin) {
    if (sites.size() >= MOST_SITES) {
      return null;
    }
    return sites.computeIfAbsent(
        origin,
        unknown -> {
          Gauge.builder("scroll.export.site.clock.offset", () -> offset(origin))
              .description("By how much the clock of a site is ahead of ours")
              .baseUnit("seconds")
              .tag("site", host(origin))
              .register(registry);
          return new Site(origin, new AtomicLong(-1));
        });
  }

  private double offset(String origin) {
    SiteClocks known = clocks;
    Duration ahead = known == null ? Duration.ZERO : known.ahead(origin).orElse(Duration.ZERO);
    return ahead.toMillis() / 1000.0;
  }

  private void quota(Site site, long left) {
    if (site.quota().getAndSet(left) < 0) {
      Gauge.builder("scroll.export.site.quota.remaining", site.quota(), AtomicLong::get)
          .description("Requests that a site left to whom it answered last")
          .tag("site", host(site.origin()))
          .strongReference(true)
          .register(registry);
    }
  }

  /** Host and port: the scheme tells nothing. */
  private static String host(String origin) {
    return URI.create(origin).getRawAuthority();
  }
}
