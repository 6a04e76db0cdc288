package io.scrollexport.bench.runtime;

import io.camunda.connector.runtime.core.document.store.CamundaDocumentStore;
import io.scrollexport.demo.FileDocumentStore;
import io.scrollexport.local.SecretFilter;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A connector runtime as any Spring Boot application has one, for a JVM of its own: all that it
 * knows of this project is the jar on its class path. Its settings are system properties.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
class ConnectorRuntime {

  /** The folder that documents go to, since the engine in memory stores none. */
  static final String DOCUMENTS = "documents";

  /** The model whose tasks name the secrets that they may have; all have all where it is absent. */
  static final String SECRETS_NAMED_BY = "secrets.named.by";

  public static void main(String[] arguments) {
    SpringApplication runtime = new SpringApplication(ConnectorRuntime.class);
    String model = System.getProperty(SECRETS_NAMED_BY);
    if (model != null) {
      runtime.addInitializers(
          context ->
              context.getBeanFactory().addBeanPostProcessor(SecretFilter.of(Path.of(model))));
    }
    runtime.run(arguments);
  }

  @Bean
  @Primary
  CamundaDocumentStore documents() {
    return new FileDocumentStore(Path.of(System.getProperty(DOCUMENTS)), InstantSource.system());
  }
}
