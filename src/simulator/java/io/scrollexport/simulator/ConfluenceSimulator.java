package io.scrollexport.simulator;

import io.scrollexport.simulator.content.SiteContent;
import io.scrollexport.simulator.exporter.ExportJob;
import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.http.LoopbackServer;
import io.scrollexport.simulator.http.LoopbackServer.Reply;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.oauth.ConnectApp;
import io.scrollexport.simulator.site.Page;
import io.scrollexport.simulator.site.User;
import io.scrollexport.simulator.wire.Exchange;
import io.scrollexport.simulator.wire.Recorder;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

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

  /** A Connect app that is installed from the start. */
  public static final ConnectApp DEMO_APP =
      new ConnectApp("demo-connect-app", "demo-connect-app-shared-secret-of-32-bytes-or-more");

  private final RequestLog requests = new RequestLog();
  private final FaultPlan faults = new FaultPlan();
  private final MovableClock clock;
  private final LoopbackServer server;
  private final SiteUrls urls;
  private final SimulatedSite site;
  private final StandingFaults standing;
  private final Recorder recorder;
  private final Conduct conduct;
  private final Accounts accounts;

  ConfluenceSimulator(SimulatorBuilder options) {
    clock = MovableClock.over(options.clock());
    MovableClock authorizationClock = MovableClock.over(options.clock());
    try {
      InetAddress address = InetAddress.getByName(options.address());
      server = LoopbackServer.listen(address, options.port(), clock);
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
    urls = new SiteUrls("http://127.0.0.1:" + server.port());
    site = new SimulatedSite(urls.url(), clock, authorizationClock, options);
    site.furnish();
    standing = new StandingFaults(site, clock);
    recorder = new Recorder(InstantSource.system(), clock, site.downloads::job);
    conduct = new Conduct(site, clock, authorizationClock);
    accounts = new Accounts(site);
    server.serve(this::answer);
  }

  /** A simulator by the system's clock whose exports take three seconds. */
  public static ConfluenceSimulator start() {
    return builder().start();
  }

  /** A simulator that differs from the default in some way. */
  public static SimulatorBuilder builder() {
    return new SimulatorBuilder();
  }

  /** The base URL of Confluence at the site itself, which ends with {@code /wiki}. */
  public String baseUrl() {
    return urls.confluence();
  }

  /** All addresses of the site. */
  public SiteUrls urls() {
    return urls;
  }

  /** Who may sign in beside the users. */
  public Accounts accounts() {
    return accounts;
  }

  /** What is written at the site. */
  public SiteContent content() {
    return new SiteContent(site.pages, site.attachments, site::rendered);
  }

  /** How the site behaves from now on. */
  public Conduct conduct() {
    return conduct;
  }

  /** The user with that e-mail address; the first call makes him. */
  public User user(String email) {
    return site.users.user(email);
  }

  /** Adds a page to the site, or replaces the one with the same ID. */
  public Page page(Page page) {
    return site.pages.put(page);
  }

  /** Adds a page in its first version that everybody may see. */
  public Page page(String id, String title, String storage) {
    return page(Page.of(id, title, storage));
  }

  /** The next request to that endpoint goes wrong so; several orders come one after another. */
  public void fault(Endpoint endpoint, Fault fault) {
    faults.add(endpoint, 1, fault);
  }

  /** The next so many requests to that endpoint go wrong so. */
  public void fault(Endpoint endpoint, int times, Fault fault) {
    faults.add(endpoint, times, fault);
  }

  /** Something goes wrong from now on, or no longer. */
  public void stand(Standing fault, boolean on) {
    standing.stand(fault, on);
  }

  /** Whether that goes wrong. */
  public boolean stands(Standing fault) {
    return standing.stands(fault);
  }

  /** Hands each exchange over from now on, credentials as {@code …}. */
  public void watch(Consumer<Exchange> watcher) {
    recorder.watch(watcher);
  }

  /** Nothing that was ordered goes wrong any more. */
  public void clearFaults() {
    faults.clear();
  }

  /** The last 10,000 requests as they came, refused ones included; the first one first. */
  public List<ReceivedRequest> requests() {
    return requests.all();
  }

  /** How many requests there were so far. */
  public long requestCount() {
    return requests.count();
  }

  /** The requests to one endpoint. */
  public List<ReceivedRequest> requests(Endpoint endpoint) {
    return requests.all().stream().filter(endpoint::matches).toList();
  }

  /** Every export job that was ever started, the first one first. */
  public List<ExportJob> jobs() {
    site.conversions.settle();
    return site.jobs.all();
  }

  @Override
  public void close() {
    server.close();
  }

  private Reply answer(ReceivedRequest request) {
    Instant arrived = Instant.now();
    requests.add(request);
    site.conversions.settle();
    Reply reply =
        standing.apply(
            request, () -> faults.apply(request, () -> site.router.apply(request), clock), clock);
    return recorder.recorded(request, reply, arrived);
  }
}
