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
    CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
    CompletableFuture<List<InetAddress>> others = underWay.putIfAbsent(host, mine);
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

  private void start(String host, CompletableFuture<List<InetAddress>> result) {
    try {
      Thread.ofPlatform().daemon().name("name look-up").start(() -> lookUp(host, result));
    } catch (Throwable e) {
      underWay.remove(host, result);
      result.completeExceptionally(e);
    }
  }

  private void lookUp(String host, CompletableFuture<List<InetAddress>> result) {
    try {
      List<InetAddress> addresses = List.of(resolver.addresses(host));
      // First of all, so that who comes now looks anew.
      underWay.remove(host, result);
      result.complete(addresses);
    } catch (Throwable e) {
      // Errors too: whoever waits gets the failure that it is.
      underWay.remove(host, result);
      result.completeExceptionally(e);
    }
  }
}
