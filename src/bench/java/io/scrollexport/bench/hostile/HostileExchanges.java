package io.scrollexport.bench.hostile;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.Timeouts;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges with a {@link HostileServer}, by many threads at once. Each knows how it has to end;
 * half of them go over shared connections, half, as downloads do, over one of their own.
 */
public final class HostileExchanges {

  private static final Timeouts PATIENT =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20));
  private static final Timeouts IMPATIENT =
      new Timeouts(Duration.ofSeconds(20), Duration.ofMillis(50));
  private static final int MOST_TOLD = 10;

  private final HttpTransport transport;
  private final HostileServer server;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong stale = new AtomicLong();
  private final AtomicLongArray asked = new AtomicLongArray(Conduct.values().length);
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

  /** Exchanges over that transport. */
  public HostileExchanges(HttpTransport transport, HostileServer server) {
    this.transport = transport;
    this.server = server;
  }

  /** Makes so many, or as many as that time allows. */
  public void run(long most, int threads, Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    List<Thread> jobs =
        IntStream.range(0, threads)
            .mapToObj(seed -> Thread.ofPlatform().start(() -> work(new Random(seed), most, end)))
            .toList();
    for (Thread job : jobs) {
      job.join();
    }
  }

  private void work(Random random, long most, long end) {
    while (System.nanoTime() < end) {
      long number = next.getAndIncrement();
      if (number >= most) {
        return;
      }
      Conduct conduct = any(random);
      boolean shared = random.nextBoolean();
      asked.incrementAndGet(conduct.ordinal());
      @Nullable String told;
      try {
        told = exchange(conduct, number, shared);
      } catch (IOException | RuntimeException e) {
        told = "failed with " + e;
      }
      if (told != null && wrong.size() < MOST_TOLD) {
        wrong.add(conduct + (shared ? " shared: " : " alone: ") + told);
      }
    }
  }

  private static Conduct any(Random random) {
    int point = random.nextInt(100);
    for (Conduct conduct : Conduct.values()) {
      point -= conduct.share;
      if (point < 0) {
        return conduct;
      }
    }
    throw new IllegalStateException("the shares are less than a hundred");
  }

  /** What is wrong with how it ended; null for nothing. */
  private @Nullable String exchange(Conduct conduct, long number, boolean shared)
      throws IOException {
    if (conduct == Conduct.INTERRUPTED) {
      server.stop(number, Thread.currentThread());
    }
    HttpCall call =
        HttpCall.get(
            server.uri(conduct, number), Map.of(), conduct.isSilence() ? IMPATIENT : PATIENT);
    HttpCall sent = shared ? call : call.at(List.of(InetAddress.getLoopbackAddress()));
    try (HttpReply reply = transport.send(sent)) {
      if (conduct == Conduct.ABANDONED) {
        return reply.body().read() < 0 ? "no body" : null;
      }
      byte[] body = reply.body().readAllBytes();
      if (!Arrays.equals(body, Conduct.body(number))) {
        return "another body";
      }
      return conduct.isWhole() || conduct == Conduct.SURPLUS && shared ? null : "taken for whole";
    } catch (InterruptedException | InterruptedIOException e) {
      return stopped(conduct);
    } catch (HttpTimeoutException e) {
      return conduct.isSilence() ? null : "a time-out";
    } catch (IOException e) {
      if ((conduct.isWhole() || conduct.isSilence()) && shared) {
        // The server ended the connection in the very moment in which it was used again.
        stale.incrementAndGet();
        return null;
      }
      return conduct.isWhole() || conduct.isSilence() ? "failed with " + e : null;
    }
  }

  private static @Nullable String stopped(Conduct conduct) {
    // The flag has done its work; the thread goes on with the next exchange.
    boolean flagged = Thread.interrupted();
    return conduct == Conduct.INTERRUPTED ? null : "stopped, " + flagged;
  }

  /** How often a connection was used again just when the server ended it. */
  public long stale() {
    return stale.get();
  }

  /** How many were made. */
  public long made() {
    long sum = 0;
    for (int i = 0; i < asked.length(); i++) {
      sum += asked.get(i);
    }
    return sum;
  }

  long made(Conduct conduct) {
    return asked.get(conduct.ordinal());
  }

  /** Those that ended in another way than they have to, the first of them. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }
}
