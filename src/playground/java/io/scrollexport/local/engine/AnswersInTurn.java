package io.scrollexport.local.engine;

import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/**
 * Lets one engine of this JVM answer at a time. The writer of the engine in memory keeps the
 * content of an answer, its key and its intent in static fields: of two engines beside each other
 * one now and then sends what the other is about to say, or nothing at all.
 */
final class AnswersInTurn implements CommandResponseWriter {

  /** One for all engines, as the fields are. */
  private static final Object TURN = new Object();

  private final CommandResponseWriter writer;
  private final List<Consumer<CommandResponseWriter>> parts = new ArrayList<>();

  AnswersInTurn(CommandResponseWriter writer) {
    this.writer = writer;
  }

  private CommandResponseWriter with(Consumer<CommandResponseWriter> part) {
    parts.add(part);
    return this;
  }

  @Override
  public CommandResponseWriter partitionId(int id) {
    return with(answer -> answer.partitionId(id));
  }

  @Override
  public CommandResponseWriter key(long key) {
    return with(answer -> answer.key(key));
  }

  @Override
  public CommandResponseWriter intent(Intent intent) {
    return with(answer -> answer.intent(intent));
  }

  @Override
  public CommandResponseWriter recordType(RecordType type) {
    return with(answer -> answer.recordType(type));
  }

  @Override
  public CommandResponseWriter valueType(ValueType type) {
    return with(answer -> answer.valueType(type));
  }

  @Override
  public CommandResponseWriter rejectionType(RejectionType type) {
    return with(answer -> answer.rejectionType(type));
  }

  @Override
  public CommandResponseWriter rejectionReason(DirectBuffer reason) {
    return with(answer -> answer.rejectionReason(reason));
  }

  @Override
  public CommandResponseWriter valueWriter(BufferWriter value) {
    return with(answer -> answer.valueWriter(value));
  }

  @Override
  public void tryWriteResponse(int stream, long request) {
    synchronized (TURN) {
      try {
        parts.forEach(part -> part.accept(writer));
        writer.tryWriteResponse(stream, request);
      } finally {
        parts.clear();
      }
    }
  }
}
