package io.scrollexport.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port where nobody listens, on every address of this machine. It is held until it is closed: one
 * that is merely free may be another test's by the time that it is asked.
 */
public final class ClosedPort implements AutoCloseable {

  private final Socket holder = new Socket();

  /** Any port that was free. */
  public ClosedPort() throws IOException {
    holder.bind(new InetSocketAddress(0));
  }

  /** Its number. */
  public int number() {
    return holder.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    holder.close();
  }
}
