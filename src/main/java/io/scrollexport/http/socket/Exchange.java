package io.scrollexport.http.socket;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Patience;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer on a thread of their own, so that receiving and decrypting go on while
 * the other side hashes and stores, and so that every wait for it has a limit and can be given up.
 * It runs ahead by {@value #PARTS} parts of {@value #PART_BYTES} bytes at most.
 */
final class Exchange implements Runnable {

  private static final int PARTS = 8;
  private static final int PART_BYTES = 256 * 1024;

  private final HttpCall call;
  private final Connection connection;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final BlockingQueue<byte[]> free = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this, "scroll-export-download");

  Exchange(HttpCall call, SSLSocketFactory tls) {
    this.call = call;
    this.connection = new Connection(call, tls);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Gives up, wherever it stands. */
  void abort() {
    connection.close();
    thread.interrupt();
  }

  void awaitConnection(Patience patience) throws IOException, InterruptedException {
    Duration limit = call.timeouts().connection();
    if (next(patience, limit) == null) {
      patience.nanos(limit); // Where the time over all is up, that is the reason.
      throw new HttpConnectTimeoutException("no connection within " + limit.toSeconds() + " s");
    }
  }

  ResponseHead awaitHead(Patience patience) throws IOException, InterruptedException {
    if (await(patience) instanceof Signal.Head answer) {
      return answer.head();
    }
    throw new IllegalStateException("the head comes first");
  }

  /** The next signal, never a failure: that is thrown. */
  Signal await(Patience patience) throws IOException, InterruptedException {
    Duration limit = call.timeouts().read();
    Signal signal = next(patience, limit);
    if (signal == null) {
      throw patience.expired("nothing came for " + limit.toSeconds() + " s");
    }
    return signal;
  }

  private @Nullable Signal next(Patience patience, Duration atMost)
      throws IOException, InterruptedException {
    Signal signal = signals.poll(patience.nanos(atMost), TimeUnit.NANOSECONDS);
    if (signal instanceof Signal.Failed failed) {
      throw failed.cause();
    }
    return signal;
  }

  /** Takes back the buffer of a part that was read. */
  void giveBack(Signal.Part part) {
    free.add(part.bytes());
  }

  @Override
  public void run() {
    try (connection) {
      Socket socket = connection.open();
      signals.add(new Signal.Connected());
      connection.request(socket);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      ResponseHead head = ResponseHead.read(in);
      signals.add(new Signal.Head(head));
      receive(MessageBody.of(head, in, socket, connection));
      signals.add(new Signal.End());
    } catch (IOException e) {
      signals.add(new Signal.Failed(e));
    } catch (InterruptedException | RuntimeException e) {
      signals.add(new Signal.Failed(new IOException("the exchange broke off", e)));
    }
  }

  private void receive(InputStream body) throws IOException, InterruptedException {
    boolean goesOn = true;
    for (int parts = 0; goesOn; parts++) {
      byte[] bytes = parts < PARTS && free.isEmpty() ? new byte[PART_BYTES] : free.take();
      int length = body.read(bytes, 0, bytes.length);
      goesOn = length >= 0;
      try {
        // Each part that is handed over may cost a switch of threads: what is there goes along.
        while (goesOn && length < bytes.length && connection.hasMore()) {
          int more = body.read(bytes, length, bytes.length - length);
          goesOn = more >= 0;
          length += Math.max(more, 0);
        }
      } finally {
        if (length > 0) {
          signals.add(new Signal.Part(bytes, length));
        }
      }
    }
  }
}
