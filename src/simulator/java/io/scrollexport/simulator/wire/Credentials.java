package io.scrollexport.simulator.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes credentials out of what is kept. */
final class Credentials {
  private static final String GONE = "…";
  private static final Set<String> SECRET_HEADERS =
      Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");

  /** The credential of a download link, wherever it stands. */
  private static final Pattern LINK = Pattern.compile("\\b(jwt=)[A-Za-z0-9._~%-]+");

  private static final Pattern FORM_FIELD =
      Pattern.compile("(^|&)(client_secret|assertion|client_assertion|refresh_token)=[^&]*");
  private static final Pattern JSON_FIELD =
      Pattern.compile("(\"(?:access_token|refresh_token|id_token)\"\\s*:\\s*\")[^\"]*");

  private Credentials() {}

  /** The headers without what signs in; of {@code Authorization} the scheme stays. */
  static List<Map.Entry<String, String>> hidden(List<Map.Entry<String, String>> headers) {
    return headers.stream().map(Credentials::hidden).toList();
  }

  private static Map.Entry<String, String> hidden(Map.Entry<String, String> header) {
    if (!SECRET_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT))) {
      return Map.entry(header.getKey(), hidden(header.getValue()));
    }
    int blank = header.getValue().indexOf(' ');
    String scheme = blank < 0 ? "" : header.getValue().substring(0, blank + 1);
    return Map.entry(
        header.getKey(), scheme.matches("(?i)(bearer|basic|jwt) ") ? scheme + GONE : GONE);
  }

  /** A path, query or body of text without them. */
  static String hidden(String text) {
    String links = LINK.matcher(text).replaceAll("$1" + GONE);
    String forms = FORM_FIELD.matcher(links).replaceAll("$1$2=" + GONE);
    return JSON_FIELD.matcher(forms).replaceAll("$1" + GONE);
  }
}
