package io.scrollexport.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks up names by the JVM's resolver, which knows no limit: it runs on a thread of its own, so
 * that a job can go on without it. All jobs that want the same name wait for the same look-up.
 */
public final class NameLookup {

  private static final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> UNDER_WAY =
      new ConcurrentHashMap<>();

  private NameLookup() {}

  /**
   * All addresses of a host.
   *
   * @param host a name, or an address as URLs write it
   * @throws DeadlineExceededException when the deadline comes first
   * @throws UnknownHostException where nobody knows it
   */
  public static List<InetAddress> addresses(String host, Deadline deadline) throws IOException {
    if (isAddress(host)) {
      return List.of(InetAddress.getAllByName(host));
    }
    CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
    CompletableFuture<List<InetAddress>> others = UNDER_WAY.putIfAbsent(host, mine);
    if (others == null) {
      start(host, mine);
    }
    try {
      return (others == null ? mine : others).get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new DeadlineExceededException(deadline.limit());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnknownHostException unknown
          ? unknown
          : new IOException("the name could not be looked up", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while looking up a name");
    }
  }

  private static boolean isAddress(String host) {
    return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
  }

  private static void start(String host, CompletableFuture<List<InetAddress>> result) {
    try {
      Thread.ofPlatform().daemon().name("name look-up").start(() -> lookUp(host, result));
    } catch (Throwable e) {
      UNDER_WAY.remove(host, result);
      result.completeExceptionally(e);
    }
  }

  private static void lookUp(String host, CompletableFuture<List<InetAddress>> result) {
    try {
      result.complete(List.of(InetAddress.getAllByName(host)));
    } catch (Throwable e) {
      // Errors too: whoever waits gets the failure that it is.
      result.completeExceptionally(e);
    } finally {
      UNDER_WAY.remove(host, result);
    }
  }
}
