package io.scrollexport.http.settings;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the operators of a connector runtime can set by an environment variable or by a system
 * property, which wins. A blank one says nothing.
 */
public record Setting(String variable, String property) {

  /**
   * What is set, without blanks around it; empty for nothing.
   *
   * @param properties system properties; null where one is not set
   */
  public String in(Map<String, String> environment, Function<String, @Nullable String> properties) {
    String set = properties.apply(property);
    return (set != null && !set.isBlank() ? set : environment.getOrDefault(variable, "")).strip();
  }

  /** As messages name it. */
  @Override
  public String toString() {
    return variable + " (or system property " + property + ")";
  }
}
