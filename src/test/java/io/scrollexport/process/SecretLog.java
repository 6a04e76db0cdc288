package io.scrollexport.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * All that is logged while this is open, on every level, with key-value pairs, stack traces and
 * causes.
 */
final class SecretLog implements AutoCloseable {

  private static final Map<String, Level> LEVELS =
      Map.of(
          "io.scrollexport",
          Level.TRACE,
          "io.camunda.connector",
          Level.TRACE,
          "io.camunda.client",
          Level.DEBUG);

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final List<Runnable> restorations = new ArrayList<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(
              event.getLoggerName()
                  + " "
                  + event.getFormattedMessage()
                  + event.getMDCPropertyMap()
                  + event.getKeyValuePairs()
                  + (event.getThrowableProxy() == null
                      ? ""
                      : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
      };

  SecretLog() {
    appender.start();
    LEVELS.forEach(this::listen);
  }

  private void listen(String name, Level level) {
    Logger logger = (Logger) LoggerFactory.getLogger(name);
    Level before = logger.getLevel();
    boolean additive = logger.isAdditive();
    logger.setLevel(level);
    // Not to the console as well.
    logger.setAdditive(false);
    logger.addAppender(appender);
    restorations.add(
        () -> {
          logger.detachAppender(appender);
          logger.setAdditive(additive);
          logger.setLevel(before);
        });
  }

  /** The lines so far. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    restorations.forEach(Runnable::run);
  }
}
