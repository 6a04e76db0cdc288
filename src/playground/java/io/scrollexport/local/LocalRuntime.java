package io.scrollexport.local;

import io.camunda.connector.runtime.core.document.store.CamundaDocumentStore;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.scrollexport.local.engine.EngineLog;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The connector runtime beside an engine, as its Spring starter makes it. */
final class LocalRuntime {

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Configuration {}

  private LocalRuntime() {}

  /**
   * Starts it.
   *
   * @param beans registers what else belongs to it
   */
  static ConfigurableApplicationContext start(
      ZeebeTestEngine engine,
      CamundaDocumentStore documents,
      Map<String, String> secrets,
      Map<String, String> settings,
      Consumer<GenericApplicationContext> beans) {
    Map<String, Object> properties = new HashMap<>(settings);
    properties.put("camunda.client.mode", "self-managed");
    properties.put("camunda.client.grpc-address", "http://" + engine.getGatewayAddress());
    properties.put("camunda.client.prefer-rest-over-grpc", "false");
    properties.put("camunda.connector.polling.enabled", "false");
    properties.put("camunda.connector.webhook.enabled", "false");
    properties.put(
        "camunda.connector.secretprovider.environment.prefix", LocalCamunda.SECRET_PREFIX);
    secrets.forEach((name, value) -> properties.put(LocalCamunda.SECRET_PREFIX + name, value));
    return new SpringApplicationBuilder(Configuration.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .initializers(
            context -> {
              // In front, since the runtime brings defaults that win over ours otherwise.
              context
                  .getEnvironment()
                  .getPropertySources()
                  .addFirst(new MapPropertySource("local", properties));
              ((GenericApplicationContext) context)
                  .registerBean(
                      CamundaDocumentStore.class,
                      () -> documents,
                      // The runtime has one of its own, for a cluster that stores documents.
                      bean -> bean.setPrimary(true));
              beans.accept((GenericApplicationContext) context);
              filterSecrets((GenericApplicationContext) context, settings, engine);
            })
        .run();
  }

  private static void filterSecrets(
      GenericApplicationContext context, Map<String, String> settings, ZeebeTestEngine engine) {
    if (!"DISABLED".equals(settings.get(SecretFilter.MODE))) {
      // A bean, so that the runtime closes it before the engine stops.
      SecretNames admitted = new SecretNames(EngineLog.of(engine));
      context.registerBean(SecretNames.class, () -> admitted);
      context.getBeanFactory().addBeanPostProcessor(new SecretFilter(admitted));
    }
  }
}
