package io.scrollexport.bench.start;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A connector runtime that is complete but has no engine to ask: its workers find nobody, which is
 * nothing that its start waits for. As a program it prints how many milliseconds after the JVM it
 * was ready.
 */
final class IdleRuntime {

  /** The discard service's port, where nobody listens. */
  private static final String NOBODY = "http://127.0.0.1:9";

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Runtime {}

  private IdleRuntime() {}

  /** Takes no arguments; which connectors there are is a matter of the class path. */
  public static void main(String[] arguments) {
    start();
    System.out.println(ManagementFactory.getRuntimeMXBean().getUptime());
    System.exit(0);
  }

  static void start() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("camunda.client.mode", "self-managed");
    properties.put("camunda.client.grpc-address", NOBODY);
    properties.put("camunda.client.rest-address", NOBODY);
    properties.put("camunda.client.prefer-rest-over-grpc", "false");
    properties.put("camunda.connector.polling.enabled", "false");
    properties.put("camunda.connector.webhook.enabled", "false");
    properties.put("logging.level.root", "OFF");
    new SpringApplicationBuilder(Runtime.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .properties(properties)
        .run();
  }
}
