package io.scrollexport.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

  /** Knows where names are, sooner or later. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private static final NameLookup OF_THE_JVM = new NameLookup(InetAddress::getAllByName);

  private final Resolver resolver;
  private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> underWay =
      new ConcurrentHashMap<>();

  NameLookup(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * All addresses of a host.
   *
   * @param host a name, or an address as URLs write it
   * @throws DeadlineExceededException when the deadline comes first
   * @throws UnknownHostException where nobody knows it
   */
  public static List<InetAddress> addresses(String host, Deadline deadline) throws IOException {
    return OF_THE_JVM.lookedUp(host, deadline);
  }

  List<InetAddress> lookedUp(String host, Deadline deadline) throws IOException {
    if (isAddress(host)) {
      return List.of(InetAddress.getAllByName(host));
    }
    try {
      return underWay
          .computeIfAbsent(host, this::begun)
          .get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
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

  private CompletableFuture<List<InetAddress>> begun(String host) {
    return CompletableFuture.supplyAsync(
        () -> found(host), Thread.ofPlatform().daemon().name("name look-up")::start);
  }

  private List<InetAddress> found(String host) {
    try {
      return List.of(resolver.addresses(host));
    } catch (UnknownHostException e) {
      throw new CompletionException(e);
    } finally {
      // Before anybody gets the result, so that who comes then looks anew.
      underWay.remove(host);
    }
  }
}
