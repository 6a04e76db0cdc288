package io.scrollexport.settings;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a JVM was started with. Its text shows nothing of it: settings hold passwords.
 *
 * @param variables environment variables
 * @param properties system properties; null where one is not set
 */
public record Environment(
    Map<String, String> variables, Function<String, @Nullable String> properties) {

  /** That of this JVM. */
  public static Environment ofThisRuntime() {
    return new Environment(System.getenv(), System::getProperty);
  }

  /** An environment variable without blanks around it; empty where it is not set. */
  public String variable(String name) {
    return variables.getOrDefault(name, "").strip();
  }

  @Override
  public String toString() {
    return "environment";
  }
}
