package io.scrollexport.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A transport without a wire: it answers the first call by the first script, the second by the
 * second and so on; the last one goes on for ever. It remembers every call.
 */
public final class ScriptedTransport implements HttpTransport {

  /** How one call is answered. */
  @FunctionalInterface
  public interface Script {
    HttpReply answer(HttpCall call) throws IOException, InterruptedException;
  }

  private final List<Script> scripts;
  private final AtomicInteger next = new AtomicInteger();
  private final List<HttpCall> calls = new CopyOnWriteArrayList<>();

  private ScriptedTransport(List<Script> scripts) {
    this.scripts = scripts;
  }

  public static ScriptedTransport answering(Script... scripts) {
    return new ScriptedTransport(List.of(scripts));
  }

  /** An answer; headers come as name, value, name, value. */
  public static Script answer(int status, String body, String... headers) {
    return call -> reply(status, body, headers);
  }

  /** The same, at once. */
  public static HttpReply reply(int status, String body, String... headers) {
    Map<String, List<String>> lists = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      lists.put(headers[i], List.of(headers[i + 1]));
    }
    return new HttpReply(
        status,
        HttpHeaders.of(lists, (name, value) -> true),
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public HttpReply send(HttpCall call) throws IOException, InterruptedException {
    calls.add(call);
    return scripts.get(Math.min(next.getAndIncrement(), scripts.size() - 1)).answer(call);
  }

  /** What was asked so far. */
  public List<HttpCall> calls() {
    return calls;
  }

  /** The same as lines: method, path and query. */
  public List<String> lines() {
    return calls.stream().map(ScriptedTransport::line).toList();
  }

  private static String line(HttpCall call) {
    String query = call.uri().getRawQuery() == null ? "" : "?" + call.uri().getRawQuery();
    return call.method() + " " + call.uri().getRawPath() + query;
  }
}
