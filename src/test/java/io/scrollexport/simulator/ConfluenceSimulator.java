package io.scrollexport.simulator;

import io.scrollexport.simulator.confluence.Authentication;
import io.scrollexport.simulator.confluence.ContentBodyConversion;
import io.scrollexport.simulator.confluence.MacroRenderer;
import io.scrollexport.simulator.confluence.Rendering;
import io.scrollexport.simulator.exporter.Downloads;
import io.scrollexport.simulator.exporter.ExportFormat;
import io.scrollexport.simulator.exporter.ExportJob;
import io.scrollexport.simulator.exporter.ExportJobs;
import io.scrollexport.simulator.exporter.ExportMacro;
import io.scrollexport.simulator.exporter.MacroOutput;
import io.scrollexport.simulator.http.Delivery;
import io.scrollexport.simulator.http.LoopbackServer;
import io.scrollexport.simulator.http.LoopbackServer.Reply;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.http.Router;
import io.scrollexport.simulator.site.DemoSpace;
import io.scrollexport.simulator.site.ExportOutcome;
import io.scrollexport.simulator.site.Page;
import io.scrollexport.simulator.site.Pages;
import io.scrollexport.simulator.site.User;
import io.scrollexport.simulator.site.Users;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Confluence Cloud with the Scroll Exporter, on a free port of the loopback interface. Strict: what
 * the real ones refuse, it refuses, and some of what they only discourage. Holds the demo space
 * from the start. Safe for any number of threads.
 */
public final class ConfluenceSimulator implements AutoCloseable {
  /** The page of the exporter's own examples, top of the demo space. */
  public static final String DEMO_PAGE = "1376263";

  /** The template of the exporter's own examples. */
  public static final String DEMO_TEMPLATE = "d6d04ab9-53c0-42d9-9ae2-f4903275f654";

  /** Who sees all of the demo space but what is restricted. */
  public static final User DEMO_USER =
      new User(
          "712020:3f1c5a2e-0000-4000-8000-000000000001",
          "demo@example.com",
          "demo-api-token",
          "demo-access-token");

  /** Who alone sees the restricted page of the demo space. */
  public static final String RESTRICTED_PAGE_USER = "hr@example.com";

  private final Users users = new Users();
  private final Pages pages = new Pages();
  private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
  private final LoopbackServer server;
  private final ExportJobs jobs;
  private final String exporterUrl;
  private volatile MacroOutput macroOutput = MacroOutput.AS_DOCUMENTED;
  private volatile Router router = new Router();

  ConfluenceSimulator(InetAddress address, int port, Clock clock, Duration exportDuration) {
    this.server = LoopbackServer.start(address, port, clock, this::answer);
    this.exporterUrl = "http://127.0.0.1:" + server.port();
    this.jobs = new ExportJobs(clock, pages, exportDuration);
    users.add(DEMO_USER);
    users.user(RESTRICTED_PAGE_USER);
    DemoSpace.pages().forEach(pages::put);
    template(DEMO_TEMPLATE, new ExportOutcome.Complete());
    template("fails", new ExportOutcome.Failed("The template could not be applied to the page."));
    template("cancelled", new ExportOutcome.Cancelled());
    template("never-ends", new ExportOutcome.NeverEnding());
    this.router = routes(clock);
  }

  /** A simulator by the system's clock whose exports take three seconds. */
  public static ConfluenceSimulator start() {
    return builder().start();
  }

  /** A simulator that differs from the default in some way. */
  public static SimulatorBuilder builder() {
    return new SimulatorBuilder();
  }

  /** The base URL of Confluence, which ends with {@code /wiki}. */
  public String baseUrl() {
    return exporterUrl + "/wiki";
  }

  /** The base URL of the exporter's own host. */
  public String exporterUrl() {
    return exporterUrl;
  }

  /** The user with that e-mail address; the first call makes him. */
  public User user(String email) {
    return users.user(email);
  }

  /** Adds a page to the site, or replaces the one with the same ID. */
  public Page page(Page page) {
    return pages.put(page);
  }

  /** Adds a page in its first version that everybody may see. */
  public Page page(String id, String title, String storage) {
    return page(Page.of(id, title, storage));
  }

  /** Adds a template; an outcome other than complete goes before that of the page. */
  public void template(String id, ExportOutcome outcome) {
    jobs.template(id, outcome);
  }

  /** From now on the macro's JSON comes wrapped so. */
  public void macroOutput(MacroOutput output) {
    this.macroOutput = output;
  }

  /** Every request so far as it came, refused ones included; the first one first. */
  public List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  /** Every export job that was ever started, the first one first. */
  public List<ExportJob> jobs() {
    return jobs.all();
  }

  @Override
  public void close() {
    server.close();
  }

  private Reply answer(ReceivedRequest request) {
    requests.add(request);
    return new Reply(router.apply(request), Delivery.WHOLE);
  }

  private Router routes(Clock clock) {
    var downloads = new Downloads(exporterUrl, clock, pages);
    Map<String, MacroRenderer> apps = new HashMap<>();
    for (ExportFormat format : ExportFormat.values()) {
      apps.put(
          format.macroName(), new ExportMacro(format, clock, jobs, downloads, () -> macroOutput));
    }
    var rendering = new Rendering(baseUrl(), apps);
    var authentication = new Authentication(users);
    return new Router()
        .route(
            "GET",
            Endpoint.STATUS.path(),
            (request, path) -> Response.json(200, Map.of("status", "RUNNING")))
        .route(
            "POST",
            Endpoint.CONVERSION.path(),
            new ContentBodyConversion(authentication, rendering, baseUrl()))
        .route("GET", Endpoint.DOWNLOAD.path(), downloads);
  }
}
