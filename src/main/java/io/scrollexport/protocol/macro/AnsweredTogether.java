package io.scrollexport.protocol.macro;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.scrollexport.http.BaseUrl;
import java.time.Duration;

/**
 * Which sites answer one result for each macro of a fragment. Shared by all jobs of a runtime;
 * bounded, and safe for use by many threads.
 */
public final class AnsweredTogether {

  private static final int MOST_SITES = 1_000;

  /** As long as for the renderings: a site that failed by mistake gets another chance. */
  private static final Duration MEMORY = Duration.ofHours(12);

  /** So many macros may be lost in finding out. */
  private static final int AT_STAKE = 2;

  private final Cache<BaseUrl, Boolean> sites =
      Caffeine.newBuilder()
          .maximumSize(MOST_SITES)
          .expireAfterWrite(MEMORY)
          .executor(Runnable::run)
          .build();

  /** How many macros the next fragment for that site holds at most. */
  int most(BaseUrl site, int wanted) {
    Boolean each = sites.getIfPresent(site);
    if (each == null) {
      return Math.min(AT_STAKE, wanted);
    }
    return each ? wanted : 1;
  }

  /** How many macros a fragment for that site holds, unless it proves to answer fewer. */
  int expected(BaseUrl site, int wanted) {
    return Boolean.FALSE.equals(sites.getIfPresent(site)) ? 1 : wanted;
  }

  /** The site answered each of several macros. */
  void each(BaseUrl site) {
    // Not renewed by use, and never over a knowledge that is less.
    sites.asMap().putIfAbsent(site, true);
  }

  /** The site did not. */
  void less(BaseUrl site) {
    sites.put(site, false);
  }

  /** How many sites are remembered, once those over the limit have been forgotten. */
  long remembered() {
    sites.cleanUp();
    return sites.estimatedSize();
  }
}
