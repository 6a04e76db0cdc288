package io.scrollexport.simulator;

import io.scrollexport.simulator.exporter.ExportFormat;
import io.scrollexport.simulator.exporter.ExportJob;
import io.scrollexport.simulator.exporter.MacroOutput;
import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.http.LoopbackServer;
import io.scrollexport.simulator.http.LoopbackServer.Reply;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.oauth.ConnectApp;
import io.scrollexport.simulator.oauth.OAuthClient;
import io.scrollexport.simulator.site.Attachment;
import io.scrollexport.simulator.site.DemoSpace;
import io.scrollexport.simulator.site.ExportOutcome;
import io.scrollexport.simulator.site.Page;
import io.scrollexport.simulator.site.User;
import io.scrollexport.simulator.storage.SeveralCalls;
import io.scrollexport.simulator.wire.Exchange;
import io.scrollexport.simulator.wire.Recorder;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

  /** The site's ID at Atlassian's gateway. */
  public static final String CLOUD_ID = "35273b54-3f06-40d2-880f-dd28cf8daafa";

  static final String CONTEXT_PATH = "/wiki";

  private final RequestLog requests = new RequestLog();
  private final FaultPlan faults = new FaultPlan();
  private final MovableClock clock;
  private final MovableClock authorizationClock;
  private final LoopbackServer server;
  private final String url;
  private final SimulatedSite site;
  private final StandingFaults standing;
  private final Recorder recorder;

  ConfluenceSimulator(SimulatorBuilder options) {
    clock = MovableClock.over(options.clock());
    authorizationClock = MovableClock.over(options.clock());
    try {
      InetAddress address = InetAddress.getByName(options.address());
      server = LoopbackServer.listen(address, options.port(), clock);
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
    url = "http://127.0.0.1:" + server.port();
    site = new SimulatedSite(url, clock, authorizationClock, options);
    standing = new StandingFaults(site, clock);
    recorder = new Recorder(InstantSource.system(), clock, site.downloads::job);
    site.users.add(DEMO_USER);
    site.users.user(RESTRICTED_PAGE_USER);
    site.impersonation.add(DEMO_APP);
    site.clientCredentials.add(demoClient());
    DemoSpace.pages().forEach(site.pages::put);
    template(DEMO_TEMPLATE, new ExportOutcome.Complete());
    template("fails", new ExportOutcome.Failed("The template could not be applied to the page."));
    template("cancelled", new ExportOutcome.Cancelled());
    template("never-ends", new ExportOutcome.NeverEnding());
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
    return url + CONTEXT_PATH;
  }

  /** The base URL of Confluence at Atlassian's gateway, for service accounts and scoped tokens. */
  public String gatewayBaseUrl() {
    return url + "/ex/confluence/" + CLOUD_ID + CONTEXT_PATH;
  }

  /** The base URL of the Word exporter's own host. */
  public String exporterUrl() {
    return url;
  }

  /** The base URL of an exporter on Cloud. */
  public String exporterUrl(ExportFormat format) {
    return format == ExportFormat.WORD ? url : url + "/" + format.servlet();
  }

  /** The base URL of an exporter on Data Center, with its servlet path. */
  public String dataCenterExporterUrl(ExportFormat format) {
    return url + "/confluence/plugins/servlet/" + format.servlet();
  }

  /** The token endpoint for client credentials. */
  public String tokenEndpoint() {
    return url + "/oauth/token";
  }

  /** The authorization server of Connect apps; its token endpoint is {@code /oauth2/token}. */
  public String authorizationServer() {
    return url;
  }

  /** A service account that is there from the start; its tokens may read. */
  public static OAuthClient demoClient() {
    return new OAuthClient(
        "demo-client", "demo-client-secret", DEMO_USER, Set.of("read:confluence-content.all"));
  }

  /** The user with that e-mail address; the first call makes him. */
  public User user(String email) {
    return site.users.user(email);
  }

  /** Adds a service account with that e-mail address; its tokens are good for these scopes. */
  public OAuthClient serviceAccount(String email, String... scopes) {
    return site.clientCredentials.add(
        new OAuthClient(
            "client-" + UUID.randomUUID(),
            "secret-" + UUID.randomUUID(),
            user(email),
            Set.of(scopes)));
  }

  /** Installs a Connect app that may act as any user. */
  public ConnectApp connectApp() {
    return site.impersonation.add(
        new ConnectApp("connect-" + UUID.randomUUID(), "shared-" + UUID.randomUUID()));
  }

  /** No token that the authorization servers have issued counts any longer. */
  public void revokeTokens() {
    site.tokens.revokeAll();
  }

  /** No token that the authorization servers have issued for that user counts any longer. */
  public void revokeTokens(User user) {
    site.tokens.revoke(user);
  }

  /** Adds a page to the site, or replaces the one with the same ID. */
  public Page page(Page page) {
    return site.pages.put(page);
  }

  /** Adds a page in its first version that everybody may see. */
  public Page page(String id, String title, String storage) {
    return page(Page.of(id, title, storage));
  }

  /** All pages, parents before children. */
  public List<Page> pages() {
    return site.pages.all();
  }

  /** The page, if it is there for that user. */
  public Optional<Page> page(String id, User user) {
    return site.pages.find(id, user);
  }

  /** The files at that page, the first one first. */
  public List<Attachment> attachments(String pageId) {
    return site.attachments.at(pageId);
  }

  /** The file of that ID. */
  public Optional<Attachment> attachment(String id) {
    return site.attachments.find(id);
  }

  /** The latest version of the page, as that user sees it: HTML without a head. */
  public String rendered(Page page, User user) {
    return site.rendered(page, user);
  }

  /** Adds a template; an outcome other than complete goes before that of the page. */
  public void template(String id, ExportOutcome outcome) {
    site.jobs.template(id, outcome);
  }

  /** From now on the macro's JSON comes wrapped so. */
  public void macroOutput(MacroOutput output) {
    site.macroOutput(output);
  }

  /** From now on fragments that hold several calls are answered so. */
  public void severalCalls(SeveralCalls.Answering answering) {
    site.severalCalls.answering(answering);
  }

  /** From now on each call of a fragment takes so long by the site's clock before the next. */
  public void callsTake(Duration each) {
    site.severalCalls.take(each);
  }

  /** The exporter refuses that page or job the next so many times. */
  public void refuse(String pageOrJobId, int times, int status, String message) {
    site.jobs.refuse(pageOrJobId, times, status, message);
  }

  /** From now on macro parameters come as objects with a {@code value}, or as plain texts again. */
  public void macroParametersAsObjects(boolean asObjects) {
    site.macroBodies.parametersAsObjects(asObjects);
  }

  /** The site offers no synchronous conversion any more and answers with 404, 405 or 410. */
  public void withdrawSynchronousConversion(int status) {
    site.conversion.withdraw(status);
  }

  /** Each asynchronous conversion waits that long and tells that many polls to come again. */
  public void asyncConversionsTake(Duration delay, int polls) {
    site.conversions.pace(delay, polls);
  }

  /** The next asynchronous conversions end as {@code FAILED} with that error. */
  public void failAsyncConversions(int times, String error) {
    site.conversions.fail(times, error);
  }

  /** Whether Connect apps may fetch results of asynchronous conversions; as documented, not. */
  public void openAsyncResultsToConnect(boolean open) {
    site.asyncResult.openToConnect(open);
  }

  /** How far the site's clock is ahead, its {@code Date} headers too; negative for behind. */
  public void clockSkew(Duration ahead) {
    clock.difference(ahead);
  }

  /** The same for the authorization servers, which are other machines. */
  public void authorizationClockSkew(Duration ahead) {
    authorizationClock.difference(ahead);
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
