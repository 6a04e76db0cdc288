package io.scrollexport.local.engine;

import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Engines in memory whose log may be read while they write, that run beside each other, and that
 * only this machine can reach. As they come, they keep the log in a plain list without a lock: now
 * and then a reader on another thread finds a place that is not filled yet, fails, and never sees
 * what comes there; and they {@linkplain AnswersInTurn mix up their answers}.
 */
public final class LocalEngine {

  /**
   * Where ports for gateways begin, and how many there are: below those that systems hand out by
   * themselves, since such a one may be somebody else's by the time that the engine starts.
   */
  private static final int FIRST_PORT = 20_000;

  private static final int PORTS = 10_000;

  /** JVMs beside each other begin at different places. */
  private static final AtomicLong NEXT = new AtomicLong(ProcessHandle.current().pid() * 101);

  private LocalEngine() {}

  /** One that is not started yet, with its gateway at any free port. */
  public static ZeebeTestEngine create() {
    return create(freePort());
  }

  private static int freePort() {
    for (int i = 0; i < PORTS; i++) {
      int port = FIRST_PORT + (int) (NEXT.getAndIncrement() % PORTS);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // Somebody else's: the next one.
      }
    }
    throw new IllegalStateException("no port is free for an engine");
  }

  /** One that is not started yet, with its gateway at that port. */
  public static ZeebeTestEngine create(int port) {
    ZeebeTestEngine engine = EngineFactory.create(port);
    try {
      lockLog(engine);
      letAnswerInTurn(engine);
      listenToThisMachineAlone(engine, port);
      return engine;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the engine in memory has changed", e);
    }
  }

  private static void lockLog(ZeebeTestEngine engine) throws ReflectiveOperationException {
    LogStorage storage = storage(engine);
    Field entries = field(storage, "logEntries");
    List<?> list = (ArrayList<?>) entries.get(storage);
    entries.set(storage, Collections.synchronizedList(list));
  }

  private static void letAnswerInTurn(ZeebeTestEngine engine) throws ReflectiveOperationException {
    Object processor = field(engine, "streamProcessor").get(engine);
    Object context = field(processor, "streamProcessorContext").get(processor);
    Field writer = field(context, "commandResponseWriter");
    writer.set(context, new AnswersInTurn((CommandResponseWriter) writer.get(context)));
  }

  /** Its gateway takes what is deployed from anybody, and would listen at all addresses. */
  private static void listenToThisMachineAlone(ZeebeTestEngine engine, int port)
      throws ReflectiveOperationException {
    BindableService gateway = (BindableService) field(engine, "gateway").get(engine);
    SocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    Server server = NettyServerBuilder.forAddress(address).addService(gateway).build();
    field(engine, "grpcServer").set(engine, server);
  }

  /** Where the engine keeps its log. */
  static LogStorage storage(ZeebeTestEngine engine) throws ReflectiveOperationException {
    Object log = field(engine, "logStream").get(engine);
    return (LogStorage) field(log, "logStorage").get(log);
  }

  private static Field field(Object object, String name) throws NoSuchFieldException {
    Field field = object.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
