package io.scrollexport.playground.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.scrollexport.playground.world.Worlds;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.embedded.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** The web server, on the loopback address; it brings nothing but what is named here. */
public final class PlaygroundServer implements AutoCloseable {
  private final ServletWebServerApplicationContext context;

  private PlaygroundServer(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
  })
  @Import({
    StateApi.class,
    ContentApi.class,
    RunApi.class,
    WorldApi.class,
    EventsApi.class,
    DocumentsApi.class,
    Problems.class
  })
  static class Configuration {
    @Bean
    Token token() {
      return Token.random();
    }

    @Bean
    FilterRegistrationBean<Doors> doors(Token token) {
      var registration = new FilterRegistrationBean<>(new Doors(token));
      registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return registration;
    }

    @Bean
    PageFiles pageFiles(Path page, Token token) {
      return new PageFiles(page, token);
    }

    @Bean
    ObjectMapper json() {
      return new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    @Bean
    TomcatProtocolHandlerCustomizer<?> virtualThreads() {
      return handler -> handler.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }
  }

  /**
   * Serves from now on.
   *
   * @param worlds closed with the server
   * @param page the folder of the built page
   * @param port 0 for any free one
   */
  public static PlaygroundServer start(Worlds worlds, Path page, int port) {
    Map<String, Object> properties =
        Map.of(
            "server.address",
            "127.0.0.1",
            "server.port",
            port,
            "spring.main.lazy-initialization",
            false);
    return new PlaygroundServer(
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(Configuration.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(
                    context -> {
                      context
                          .getEnvironment()
                          .getPropertySources()
                          .addFirst(new MapPropertySource("playground", properties));
                      var beans = (ServletWebServerApplicationContext) context;
                      beans.registerBean(Worlds.class, () -> worlds);
                      beans.registerBean(Path.class, () -> page);
                    })
                .run());
  }

  /** Where the page is. */
  public String address() {
    return "http://127.0.0.1:" + context.getWebServer().getPort();
  }

  @Override
  public void close() {
    context.close();
  }
}
