package io.scrollexport.remote;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a call proves its sender's identity with, to be found again in what comes back: as it is,
 * percent-encoded, escaped for HTML or for JSON. Its own text shows none of it.
 */
public final class Credentials {

  /** Those of a call that carries none. */
  public static final Credentials NONE = new Credentials(List.of());

  private static final String BLANK = "***";

  /** A longer one may hold a shorter one, and is to vanish as a whole. */
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private final List<String> values;
  private final int shortest;
  private volatile @Nullable Pattern pattern;

  private Credentials(List<String> values) {
    this.values = values;
    this.shortest = values.isEmpty() ? Integer.MAX_VALUE : values.getLast().length();
  }

  /** The given secrets; those that are blank or nothing but asterisks cannot be told apart. */
  public static Credentials of(Collection<String> secrets) {
    SortedSet<String> told = new TreeSet<>(LONGEST_FIRST);
    told.addAll(secrets);
    told.removeIf(secret -> secret.replace('*', ' ').isBlank());
    return new Credentials(List.copyOf(told));
  }

  /** Those of an {@code Authorization} header: the token, or the pair and its password. */
  public static Credentials ofHeader(String authorization) {
    String credential = authorization.substring(authorization.indexOf(' ') + 1);
    if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return of(Set.of(credential));
    }
    String pair = new String(Base64.getDecoder().decode(credential), StandardCharsets.UTF_8);
    // Padding is left off by some who repeat it.
    return of(
        List.of(
            credential,
            credential.replaceFirst("=+$", ""),
            pair,
            pair.substring(pair.indexOf(':') + 1)));
  }

  /** These and others. */
  public Credentials and(Credentials others) {
    return of(Stream.concat(values.stream(), others.values.stream()).toList());
  }

  /** Whether the text holds one of them, in whichever form. */
  boolean areIn(String text) {
    return text.length() >= shortest && pattern().matcher(text).find();
  }

  /** The text with asterisks in their places. */
  public String blankedIn(String text) {
    return text.length() >= shortest ? pattern().matcher(text).replaceAll(BLANK) : text;
  }

  private Pattern pattern() {
    Pattern known = pattern;
    if (known == null) {
      known =
          Pattern.compile(
              values.stream().map(Credentials::inAllForms).collect(Collectors.joining("|")));
      pattern = known;
    }
    return known;
  }

  private static String inAllForms(String secret) {
    return secret
        .codePoints()
        .mapToObj(
            c -> isPlain(c) ? Character.toString(c) : "(?:" + String.join("|", forms(c)) + ")")
        .collect(Collectors.joining());
  }

  /** Nobody escapes letters and digits of ASCII, nor a dash. */
  private static boolean isPlain(int c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-';
  }

  private static Set<String> forms(int c) {
    String character = Character.toString(c);
    Set<String> forms = new LinkedHashSet<>();
    StringBuilder percent = new StringBuilder();
    for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
      percent.append("%%%02x".formatted(octet));
    }
    StringBuilder json = new StringBuilder();
    character.chars().forEach(unit -> json.append("\\\\u%04x".formatted(unit)));
    forms.add("(?i:" + percent + "|" + json + "|&#0*" + c + ";|&#x0*%x;)".formatted(c));
    switch (c) {
      case '&' -> forms.add("&amp;");
      case '<' -> forms.add("&lt;");
      case '>' -> forms.add("&gt;");
      case '"' -> forms.add("&quot;|\\\\\"");
      case '\'' -> forms.add("&apos;");
      case '\\' -> forms.add("\\\\\\\\");
      case '/' -> forms.add("\\\\/");
      case ' ' -> forms.add("\\+");
      default -> {}
    }
    forms.add(Pattern.quote(character));
    return forms;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Credentials credentials && values.equals(credentials.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "Credentials[***]";
  }
}
