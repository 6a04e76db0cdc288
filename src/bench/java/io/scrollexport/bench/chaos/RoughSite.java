package io.scrollexport.bench.chaos;

import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.exporter.ExportFormat;
import io.scrollexport.simulator.http.LoopbackServer.Reply;
import io.scrollexport.simulator.http.Payload;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.site.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A simulated site where any request may go wrong and whose clock drifts. Each page has a file of
 * its own, of 20 kB to 1 MB; what was served of it is kept as a hash.
 */
final class RoughSite implements AutoCloseable {

  /** So far the clock goes astray, to either side. */
  private static final Duration FARTHEST = Duration.ofSeconds(60);

  /** So much in a second: a clock that goes back goes on all the same. */
  private static final Duration DRIFT = Duration.ofMillis(500);

  private static final Pattern PAGE = Pattern.compile("filename=\"Page (?<id>\\d+)-v1-");

  private final ConfluenceSimulator site = ConfluenceSimulator.builder().start();
  private final Map<Trouble, Long> troubles = new EnumMap<>(Trouble.class);
  private final Map<String, String> served = new HashMap<>();
  private final Random random;
  private Duration ahead = Duration.ZERO;
  private Duration step = DRIFT;

  RoughSite(ChaosPlan plan) {
    random = new Random(plan.seed());
    for (int number = 1; number <= plan.exports(); number++) {
      Duration takes =
          ChaosPlan.between(plan.exportTakes().dividedBy(10), plan.exportTakes(), random);
      String id = Integer.toString(number);
      site.page(Page.of(id, "Page " + id, "<p>Text</p>").exportTakes(takes));
    }
    site.fault(Endpoint.CONVERSION, Integer.MAX_VALUE, this::reply);
    site.fault(Endpoint.DOWNLOAD, Integer.MAX_VALUE, this::reply);
  }

  private Reply reply(Supplier<Response> normal, Clock clock) {
    return drawn().fault.apply(() -> withFileOfItsOwn(normal.get()), clock);
  }

  private synchronized Trouble drawn() {
    Trouble trouble = Trouble.any(random);
    troubles.merge(trouble, 1L, Long::sum);
    return trouble;
  }

  private Response withFileOfItsOwn(Response response) {
    Matcher page = PAGE.matcher(response.headers().getOrDefault("Content-Disposition", ""));
    if (response.status() != 200 || !page.find()) {
      return response;
    }
    byte[] file = PageFile.of(page.group("id"));
    synchronized (this) {
      served.put(page.group("id"), PageFile.hash(file));
    }
    return response.with(Payload.of(file));
  }

  /** Once a second. */
  synchronized void drift() {
    if (ahead.abs().compareTo(FARTHEST) >= 0) {
      step = ahead.isNegative() ? DRIFT : DRIFT.negated();
    }
    ahead = ahead.plus(step);
    site.conduct().clockSkew(ahead);
  }

  /** The connector secrets by which it is reached. */
  Map<String, String> secrets() {
    return Map.of(
        "CONFLUENCE_URL", site.baseUrl(),
        "CONFLUENCE_USER", ConfluenceSimulator.DEMO_USER.email(),
        "CONFLUENCE_TOKEN", ConfluenceSimulator.DEMO_USER.apiToken());
  }

  /** Inputs of process {@code scroll-export}; PDF files cost the simulated exporter least. */
  static Map<String, Object> export(String page) {
    return Map.of(
        "integration",
        Map.of("type", "macro", "macroName", ExportFormat.PDF.macroName()),
        "exportRequest",
        Map.of("pageId", page, "templateId", ConfluenceSimulator.DEMO_TEMPLATE));
  }

  /** How many exports of that page it has begun. */
  long exports(String page) {
    return site.jobs().stream().filter(job -> job.page().id().equals(page)).count();
  }

  /** The SHA-256 of what it has served as the file of that page; empty if nothing. */
  synchronized String served(String page) {
    return served.getOrDefault(page, "");
  }

  /** How often what went wrong. */
  synchronized Map<Trouble, Long> troubles() {
    return new EnumMap<>(troubles);
  }

  /** What must not be found anywhere else. */
  List<String> credentials() {
    return List.of(
        ConfluenceSimulator.DEMO_USER.apiToken(),
        site.requests(Endpoint.CONVERSION).getFirst().header("Authorization").split(" ")[1]);
  }

  @Override
  public void close() {
    site.close();
  }
}
