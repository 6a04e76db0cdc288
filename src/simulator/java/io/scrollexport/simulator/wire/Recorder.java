package io.scrollexport.simulator.wire;

import io.scrollexport.simulator.http.LoopbackServer;
import io.scrollexport.simulator.http.LoopbackServer.Reply;
import io.scrollexport.simulator.http.Payload;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands exchanges over to those who watch, as soon as the answer is out. Nothing is recorded while
 * nobody does.
 */
public final class Recorder {
  /** Of each body so many bytes are kept. */
  static final int BODY_BYTES = 64 * 1024;

  private final Function<String, Optional<String>> jobOfLink;
  private final InstantSource machine;
  private final InstantSource site;
  private final AtomicLong numbers = new AtomicLong();
  private final List<Consumer<Exchange>> watchers = new CopyOnWriteArrayList<>();

  /**
   * Records by the machine's clock.
   *
   * @param site the clock of {@code Date} headers
   * @param jobOfLink the job of a download link's credential
   */
  public Recorder(
      InstantSource machine, InstantSource site, Function<String, Optional<String>> jobOfLink) {
    this.machine = machine;
    this.site = site;
    this.jobOfLink = jobOfLink;
  }

  /** Hands each exchange over from now on, on the thread that has answered. */
  public void watch(Consumer<Exchange> watcher) {
    watchers.add(watcher);
  }

  /** The reply, which is recorded once it is out. */
  public Reply recorded(ReceivedRequest request, Reply reply, Instant arrived) {
    if (watchers.isEmpty()) {
      return reply;
    }
    return new Reply(
        reply.response(),
        (response, connection) -> {
          try {
            return reply.delivery().send(response, connection);
          } finally {
            connection.flush();
            Exchange exchange = exchange(request, response, arrived, connection.bodyBytes());
            watchers.forEach(watcher -> watcher.accept(exchange));
          }
        });
  }

  private Exchange exchange(
      ReceivedRequest request, Response response, Instant arrived, long sent) {
    String query = request.query() == null ? "" : "?" + request.query();
    String credential = request.parameter("jwt");
    return new Exchange(
        numbers.incrementAndGet(),
        arrived,
        Duration.between(arrived, machine.instant()),
        request.method(),
        Credentials.hidden(request.path() + query),
        response.status(),
        half(request.fields(), Payload.of(request.content()), Long.MAX_VALUE),
        half(written(response), response.payload(), sent),
        credential == null ? null : jobOfLink.apply(credential).orElse(null));
  }

  /** The headers as a connection writes them. */
  private List<Map.Entry<String, String>> written(Response response) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    if (!response.headers().containsKey("Date")) {
      headers.add(Map.entry("Date", LoopbackServer.httpDate(site.instant())));
    }
    headers.addAll(response.headers().entrySet());
    headers.add(Map.entry("Content-Length", Long.toString(response.payload().length())));
    return headers;
  }

  private static Half half(List<Map.Entry<String, String>> headers, Payload payload, long sent) {
    String type = "";
    List<Map.Entry<String, String>> copied = new ArrayList<>();
    for (Map.Entry<String, String> header : headers) {
      copied.add(Map.entry(header.getKey(), header.getValue()));
      if (header.getKey().equalsIgnoreCase("Content-Type")) {
        type = header.getValue().toLowerCase(Locale.ROOT);
      }
    }
    return new Half(
        Credentials.hidden(copied),
        body(type, payload),
        payload.length() > BODY_BYTES,
        payload.length(),
        Math.min(sent, payload.length()));
  }

  private static @Nullable String body(String type, Payload payload) {
    boolean text =
        type.startsWith("text/")
            || type.startsWith("application/json")
            || type.startsWith("application/x-www-form-urlencoded");
    if (!text || payload.length() == 0) {
      return null;
    }
    try {
      var bytes = new ByteArrayOutputStream();
      payload.writeTo(bytes, BODY_BYTES);
      return Credentials.hidden(bytes.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
