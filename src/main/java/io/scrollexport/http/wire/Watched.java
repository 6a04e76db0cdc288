package io.scrollexport.http.wire;

import io.scrollexport.http.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.channels.SocketChannel;

/**
 * A connected socket whose every read and write ends by a deadline, and which remembers whether it
 * was read to its end. TLS over it is not, where the server has ended it: its farewell comes
 * before. The JDK's TLS alone shows no difference. For one thread.
 */
final class Watched extends Socket {

  private final Socket socket;
  private final TimedInput in;
  private final TimedOutput out;

  /**
   * Watches a connection.
   *
   * @param buffer bytes; TLS has records of 16 kB, each read takes calls of the operating system
   */
  Watched(SocketChannel channel, int buffer, Deadline deadline) {
    this.socket = channel.socket();
    this.in = new TimedInput(channel, buffer, deadline);
    this.out = new TimedOutput(channel, in::deadline);
  }

  @Override
  public TimedInput getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() {
    return out;
  }

  @Override
  public void setSoTimeout(int timeout) {
    in.silence(timeout);
  }

  @Override
  public int getSoTimeout() {
    return in.silence();
  }

  @Override
  public boolean isConnected() {
    return socket.isConnected();
  }

  @Override
  public boolean isClosed() {
    return socket.isClosed();
  }

  @Override
  public InetAddress getInetAddress() {
    return socket.getInetAddress();
  }

  @Override
  public int getPort() {
    return socket.getPort();
  }

  @Override
  public int getLocalPort() {
    return socket.getLocalPort();
  }

  @Override
  public SocketAddress getRemoteSocketAddress() {
    return socket.getRemoteSocketAddress();
  }

  @Override
  public void setSoLinger(boolean on, int linger) throws SocketException {
    socket.setSoLinger(on, linger);
  }

  @Override
  public int getSoLinger() throws SocketException {
    return socket.getSoLinger();
  }

  @Override
  public void setTcpNoDelay(boolean on) throws SocketException {
    socket.setTcpNoDelay(on);
  }

  @Override
  public void shutdownInput() throws IOException {
    socket.shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public boolean isInputShutdown() {
    return socket.isInputShutdown();
  }

  @Override
  public boolean isOutputShutdown() {
    return socket.isOutputShutdown();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
