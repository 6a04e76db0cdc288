package io.scrollexport.bench.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Looks into another JVM of this machine, by the JDK's own management. */
final class RuntimeWatch implements AutoCloseable {

  private final JMXConnector connector;
  private final MemoryMXBean memory;
  private final ThreadMXBean threads;
  private final UnixOperatingSystemMXBean system;

  private RuntimeWatch(JMXConnector connector) throws IOException {
    this.connector = connector;
    MBeanServerConnection server = connector.getMBeanServerConnection();
    memory = proxy(server, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    threads = proxy(server, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
    system =
        proxy(
            server,
            ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME,
            UnixOperatingSystemMXBean.class);
  }

  private static <T> T proxy(MBeanServerConnection server, String name, Class<T> type)
      throws IOException {
    return ManagementFactory.newPlatformMXBeanProxy(server, name, type);
  }

  /** Begins to watch a JVM. */
  static RuntimeWatch of(Process jvm) throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(jvm.pid()));
      try {
        return new RuntimeWatch(
            JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new IOException(e);
    }
  }

  /**
   * What it holds after a collection.
   *
   * @param exports that it has carried out so far
   */
  Held held(int exports) {
    // What is reachable by finalizers and cleaners alone is gone after the second one.
    memory.gc();
    memory.gc();
    Held held =
        new Held(
            exports,
            memory.getHeapMemoryUsage().getUsed(),
            threads.getThreadCount(),
            threads.getPeakThreadCount(),
            system.getOpenFileDescriptorCount());
    threads.resetPeakThreadCount();
    return held;
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
