package io.scrollexport.settings;

/**
 * What the operators of a connector runtime can set by an environment variable or by a system
 * property, which wins. A blank one says nothing.
 */
public record Setting(String variable, String property) {

  /** What is set, without blanks around it; empty for nothing. */
  public String in(Environment environment) {
    String set = environment.properties().apply(property);
    return set != null && !set.isBlank() ? set.strip() : environment.variable(variable);
  }

  /** As messages name it. */
  @Override
  public String toString() {
    return variable + " (or system property " + property + ")";
  }
}
