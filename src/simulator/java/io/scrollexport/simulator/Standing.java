package io.scrollexport.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can go wrong until it is taken back, in the order in which it is best shown. */
public enum Standing {
  /** Every other request to Confluence is answered with 429 and {@code Retry-After: 3}. */
  THROTTLED,
  /** Confluence's clock is a minute ahead. */
  CLOCK_OFF_BY_A_MINUTE,
  /** The synchronous conversion of content bodies answers with 410. */
  SYNCHRONOUS_RENDERING_GONE,
  /** Every answer takes two seconds longer. */
  SLOW_ANSWERS,
  /** Confluence takes every token for one that has expired. */
  TOKEN_EXPIRED,
  /** Confluence does not know the exporter's macros. */
  MACRO_NOT_INSTALLED,
  /** Exports that are started end in an error. */
  EXPORT_FAILS,
  /** Exports that are started are cancelled. */
  EXPORT_CANCELLED,
  /** Exports that are started never end. */
  EXPORT_NEVER_ENDS,
  /** Every download link has expired. */
  DOWNLOAD_LINK_EXPIRED,
  /** Every download is cut off half-way. */
  DOWNLOAD_CUT;

  /** How an export ends can go wrong in one way at a time. */
  static final Set<Standing> ENDINGS = Set.of(EXPORT_FAILS, EXPORT_CANCELLED, EXPORT_NEVER_ENDS);

  /** The name in lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with that label. */
  public static Optional<Standing> labelled(String label) {
    return Stream.of(values()).filter(one -> one.label().equals(label)).findFirst();
  }
}
