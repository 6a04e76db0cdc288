package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** What operators see as soon as a runtime has made its connectors, before any job. */
@Isolated("system properties and the level of a logger")
class ConnectorsStartTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final List<Class<?>> CONNECTORS =
      List.of(
          ScrollExportConnector.class,
          ScrollExportStepConnector.class,
          ConfluenceMacroConnector.class);

  private final Logger logger = (Logger) LoggerFactory.getLogger("io.scrollexport.settings");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.INFO);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  @Test
  void oneLineForAllConnectorsSaysWhatHolds() throws Exception {
    try (URLClassLoader loader = freshRuntime()) {
      with(
          Map.of(
              "scroll.export.allowed.sites", "example.atlassian.net",
              "scroll.export.downloads.at.a.time", "3"),
          () -> makeConnectors(loader));
    }

    assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.INFO);
    assertThat(log.list.getFirst().getFormattedMessage())
        .startsWith(
            "Settings of Scroll Export: credentials go to example.atlassian.net, to Atlassian's own"
                + " authorization servers, and to no other site;")
        .endsWith("; 3 downloads at a time");
  }

  @Test
  void aSettingThatCannotBeObeyedIsWarnedOfOnceWithoutItsValue() throws Exception {
    try (URLClassLoader loader = freshRuntime()) {
      with(
          Map.of(
              "scroll.export.allowed.sites", "https://me:hunter2@example.atlassian.net",
              "scroll.export.downloads.at.a.time", "hunter2"),
          () -> makeConnectors(loader));
    }

    assertThat(log.list)
        .extracting(ILoggingEvent::getLevel)
        .containsExactly(Level.INFO, Level.WARN, Level.WARN);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains("hunter2"))
        .anyMatch(line -> line.contains("scroll.export.allowed.sites"))
        .anyMatch(line -> line.contains("scroll.export.downloads.at.a.time"));
  }

  @Test
  void whatAlertsLookAtIsThereWithNothingInIt() throws Exception {
    try (URLClassLoader loader = freshRuntime()) {
      makeConnectors(loader);

      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(metersOf(loader))
                      .anySatisfy(
                          id ->
                              assertThat(id)
                                  .contains(
                                      "scroll.export.operations", "startExport", "UNAUTHORIZED"))
                      .anySatisfy(id -> assertThat(id).contains("scroll.export.exports.started")));
    }
  }

  private static void makeConnectors(ClassLoader loader) throws Exception {
    for (Class<?> connector : CONNECTORS) {
      loader.loadClass(connector.getName()).getConstructor().newInstance();
    }
    // On a thread of its own: first the settings, then the meters.
    Awaitility.await().atMost(PATIENCE).until(() -> !metersOf(loader).isEmpty());
  }

  private static List<String> metersOf(ClassLoader loader) throws Exception {
    Object registry =
        loader
            .loadClass("io.micrometer.core.instrument.Metrics")
            .getField("globalRegistry")
            .get(null);
    List<String> ids = new ArrayList<>();
    for (Object meter : (List<?>) registry.getClass().getMethod("getMeters").invoke(registry)) {
      Object id =
          loader.loadClass("io.micrometer.core.instrument.Meter").getMethod("getId").invoke(meter);
      ids.add(id.toString());
    }
    return ids;
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static void with(Map<String, String> properties, Work work) throws Exception {
    properties.forEach(System::setProperty);
    try {
      work.run();
    } finally {
      properties.keySet().forEach(System::clearProperty);
    }
  }

  /** The connectors and Micrometer as nobody has used them yet; all else is shared. */
  private static URLClassLoader freshRuntime() {
    ClassLoader shared = ConnectorsStartTest.class.getClassLoader();
    ClassLoader parent =
        new ClassLoader(shared) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.scrollexport.") || name.startsWith("io.micrometer.")) {
              throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
          }
        };
    URL[] path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.contains("micrometer") || entry.endsWith("classes"))
            .map(ConnectorsStartTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(path, parent);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
