package io.scrollexport.runtime;

import io.camunda.connector.runtime.core.document.store.CamundaDocumentStore;
import io.scrollexport.demo.FileDocumentStore;
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

  public static void main(String[] arguments) {
    SpringApplication.run(ConnectorRuntime.class, arguments);
  }

  @Bean
  @Primary
  CamundaDocumentStore documents() {
    return new FileDocumentStore(Path.of(System.getProperty(DOCUMENTS)), InstantSource.system());
  }
}
