package io.scrollexport.http.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Connections to a server that takes whatever is sent and has sent its bytes, and the end, before:
 * in memory, since the operating system's cost more than all that is read from them.
 */
final class MemorySockets extends SelectorProvider {

  private final Supplier<byte[]> sent;

  /** Servers that send what is supplied when a connection is opened. */
  MemorySockets(Supplier<byte[]> sent) {
    this.sent = sent;
  }

  @Override
  public SocketChannel openSocketChannel() {
    return new Channel(this, new ByteArrayInputStream(sent.get()));
  }

  @Override
  public DatagramChannel openDatagramChannel() {
    throw new UnsupportedOperationException();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Pipe openPipe() {
    throw new UnsupportedOperationException();
  }

  @Override
  public AbstractSelector openSelector() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() {
    throw new UnsupportedOperationException();
  }

  private static final class Channel extends SocketChannel {
    private final ByteArrayInputStream received;
    private final Socket socket;

    Channel(SelectorProvider provider, ByteArrayInputStream received) {
      super(provider);
      this.received = received;
      this.socket = new ChannelSocket(this);
    }

    @Override
    public Socket socket() {
      return socket;
    }

    @Override
    public int read(ByteBuffer target) {
      byte[] bytes = new byte[target.remaining()];
      int count = received.read(bytes, 0, bytes.length);
      target.put(bytes, 0, Math.max(count, 0));
      return count;
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer source) {
      int count = source.remaining();
      source.position(source.limit());
      return count;
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SocketChannel bind(SocketAddress local) {
      return this;
    }

    @Override
    public <T> SocketChannel setOption(SocketOption<T> name, T value) {
      return this;
    }

    @Override
    public <T> T getOption(SocketOption<T> name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
      return Set.of();
    }

    @Override
    public SocketChannel shutdownInput() {
      return this;
    }

    @Override
    public SocketChannel shutdownOutput() {
      return this;
    }

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public boolean isConnectionPending() {
      return false;
    }

    @Override
    public boolean connect(SocketAddress remote) {
      return true;
    }

    @Override
    public boolean finishConnect() {
      return true;
    }

    @Override
    public SocketAddress getRemoteAddress() {
      throw new UnsupportedOperationException();
    }

    @Override
    public SocketAddress getLocalAddress() {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void implCloseSelectableChannel() {}

    @Override
    protected void implConfigureBlocking(boolean block) {}
  }

  private static final class ChannelSocket extends Socket {
    private final Channel channel;

    ChannelSocket(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void connect(SocketAddress remote, int timeout) {}

    @Override
    public InputStream getInputStream() {
      return channel.received;
    }

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public void setSoTimeout(int timeout) {}

    @Override
    public void setSoLinger(boolean on, int linger) {}

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public boolean isClosed() {
      return !channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
