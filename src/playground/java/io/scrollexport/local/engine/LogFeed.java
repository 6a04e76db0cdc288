package io.scrollexport.local.engine;

import io.camunda.zeebe.logstreams.log.LogRecordAwaiter;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.stream.impl.records.CopiedRecords;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a log from its beginning and goes on as it grows, until it is closed. */
public final class LogFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogFeed.class);

  private final LogStream log;
  private final Set<ValueType> wanted;
  private final Consumer<Record<?>> reader;
  private final RecordMetadata metadata = new RecordMetadata();
  private final Thread thread =
      Thread.ofPlatform().name("engine-log").daemon().unstarted(this::run);
  private final LogRecordAwaiter waker = () -> LockSupport.unpark(thread);
  private volatile boolean closed;

  private LogFeed(LogStream log, Set<ValueType> wanted, Consumer<Record<?>> reader) {
    this.log = log;
    this.wanted = Set.copyOf(wanted);
    this.reader = reader;
  }

  static LogFeed start(LogStream log, Set<ValueType> wanted, Consumer<Record<?>> reader) {
    LogFeed feed = new LogFeed(log, wanted, reader);
    log.registerRecordAvailableListener(feed.waker);
    feed.thread.start();
    return feed;
  }

  private void run() {
    try (LogStreamReader events = log.newLogStreamReader()) {
      while (!closed) {
        if (events.hasNext()) {
          read(events.next());
        } else {
          LockSupport.park(this);
        }
      }
    }
  }

  private void read(LoggedEvent event) {
    event.readMetadata(metadata);
    if (metadata.getRecordType() != RecordType.EVENT || !wanted.contains(metadata.getValueType())) {
      return;
    }
    try {
      reader.accept(CopiedRecords.createCopiedRecord(log.getPartitionId(), event));
    } catch (RuntimeException e) {
      LOG.error("The record at position {} could not be read", event.getPosition(), e);
    }
  }

  /** Nothing is handed over once this has returned. */
  @Override
  public void close() {
    closed = true;
    log.removeRecordAvailableListener(waker);
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
