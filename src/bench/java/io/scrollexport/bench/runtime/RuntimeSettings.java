package io.scrollexport.bench.runtime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a connector runtime beside an engine in memory is told, as system properties. Immutable:
 * each method gives a changed copy.
 */
public record RuntimeSettings(Map<String, String> properties) {

  private static final String SECRET_PREFIX = "SECRET_";

  /**
   * The least that it has to know.
   *
   * @param gateway host and port of the engine
   * @param secrets what {@code {{secrets.NAME}}} resolves to
   * @param documents the folder that documents go to
   */
  public static RuntimeSettings of(String gateway, Map<String, String> secrets, Path documents) {
    Map<String, String> properties = new HashMap<>();
    properties.put("camunda.client.mode", "self-managed");
    properties.put("camunda.client.grpc-address", "http://" + gateway);
    properties.put("camunda.client.prefer-rest-over-grpc", "false");
    properties.put("camunda.connector.polling.enabled", "false");
    properties.put("camunda.connector.webhook.enabled", "false");
    properties.put("camunda.connector.secretprovider.environment.prefix", SECRET_PREFIX);
    properties.put("spring.main.web-application-type", "none");
    // As the runtime logs by itself; what stands on its class path besides is for tests.
    properties.put("logging.level.io.scrollexport", "INFO");
    properties.put(ConnectorRuntime.DOCUMENTS, documents.toString());
    secrets.forEach((name, value) -> properties.put(SECRET_PREFIX + name, value));
    return new RuntimeSettings(Map.copyOf(properties));
  }

  /** One property more, or another value of it. */
  public RuntimeSettings with(String name, String value) {
    Map<String, String> more = new HashMap<>(properties);
    more.put(name, value);
    return new RuntimeSettings(Map.copyOf(more));
  }

  /**
   * The secret filter of runtimes from 8.8.19 on, for the runtime of 8.8.7, which has none.
   *
   * @param model whose tasks name the secrets that they may have
   */
  public RuntimeSettings secretsNamedBy(Path model) {
    return with(ConnectorRuntime.SECRETS_NAMED_BY, model.toString());
  }
}
