package io.scrollexport.simulator;

import io.scrollexport.simulator.confluence.AsyncConversionResult;
import io.scrollexport.simulator.confluence.AsyncConversionStart;
import io.scrollexport.simulator.confluence.AsyncConversions;
import io.scrollexport.simulator.confluence.Authentication;
import io.scrollexport.simulator.confluence.ContentBodyConversion;
import io.scrollexport.simulator.confluence.MacroBodies;
import io.scrollexport.simulator.content.PageAttachments;
import io.scrollexport.simulator.content.PageById;
import io.scrollexport.simulator.exporter.Downloads;
import io.scrollexport.simulator.exporter.ExportFormat;
import io.scrollexport.simulator.exporter.ExportJobs;
import io.scrollexport.simulator.exporter.ExportMacro;
import io.scrollexport.simulator.exporter.ExporterRestApi;
import io.scrollexport.simulator.exporter.MacroOutput;
import io.scrollexport.simulator.http.Handler;
import io.scrollexport.simulator.http.LoopbackServer;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.http.Router;
import io.scrollexport.simulator.oauth.ClientCredentialsEndpoint;
import io.scrollexport.simulator.oauth.ImpersonationEndpoint;
import io.scrollexport.simulator.site.AccessTokens;
import io.scrollexport.simulator.site.Attachments;
import io.scrollexport.simulator.site.DemoSpace;
import io.scrollexport.simulator.site.ExportOutcome;
import io.scrollexport.simulator.site.Page;
import io.scrollexport.simulator.site.Pages;
import io.scrollexport.simulator.site.User;
import io.scrollexport.simulator.site.Users;
import io.scrollexport.simulator.storage.MacroRenderer;
import io.scrollexport.simulator.storage.RenderContext;
import io.scrollexport.simulator.storage.Rendering;
import io.scrollexport.simulator.storage.SeveralCalls;
import io.scrollexport.simulator.storage.StorageFormat;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parts of a simulated site, put together: its state, and the handlers of its endpoints. */
final class SimulatedSite {
  private static final String LOGIN_PAGE =
      "<!DOCTYPE html><html><head><title>Log In - Confluence</title></head><body></body></html>";

  private final Clock clock;
  final AccessTokens tokens;
  final Users users;
  final Pages pages = new Pages();
  final Attachments attachments = new Attachments();
  final ExportJobs jobs;
  final AsyncConversions conversions;
  final ContentBodyConversion conversion;
  final MacroBodies macroBodies;
  final ClientCredentialsEndpoint clientCredentials;
  final ImpersonationEndpoint impersonation;
  final Rendering rendering;
  final SeveralCalls severalCalls = new SeveralCalls();
  final Downloads downloads;
  final Router router = new Router();
  private volatile MacroOutput macroOutput = MacroOutput.AS_DOCUMENTED;
  private volatile boolean exportersInstalled = true;

  /**
   * A site without users and pages.
   *
   * @param url scheme, host and port
   * @param clock the site's
   * @param authorizationClock that of the authorization servers
   */
  SimulatedSite(String url, Clock clock, Clock authorizationClock, SimulatorBuilder options) {
    String baseUrl = url + SiteUrls.CONTEXT_PATH;
    this.clock = clock;
    tokens = new AccessTokens(authorizationClock);
    users = new Users(tokens);
    jobs = new ExportJobs(clock, pages, options.exportDuration());
    conversions = new AsyncConversions(clock);
    downloads = new Downloads(url, clock, pages);
    Map<String, MacroRenderer> apps = apps(downloads);
    rendering =
        new Rendering(
            baseUrl,
            name -> Optional.ofNullable(apps.get(name)).filter(this::isInstalled),
            severalCalls,
            title -> pages.titled(title).map(Page::id));
    var authentication = new Authentication(users, SiteUrls.CLOUD_ID);
    conversion = new ContentBodyConversion(authentication, rendering, clock, baseUrl);
    macroBodies = new MacroBodies(authentication, rendering, conversions, pages, clock, baseUrl);
    clientCredentials = new ClientCredentialsEndpoint(tokens, options.tokenValidity());
    impersonation =
        new ImpersonationEndpoint(
            options.authorizationServerOr(url),
            baseUrl,
            authorizationClock,
            users,
            tokens,
            options.tokenValidity());
    var rest = new ExporterRestApi(clock, users, jobs, downloads);
    route(Endpoint.HEALTH, (request, path) -> Response.json(200, Map.of("status", "RUNNING")));
    route(Endpoint.CONVERSION, conversion);
    route(
        Endpoint.ASYNC_CONVERSION,
        new AsyncConversionStart(authentication, rendering, conversions, baseUrl));
    route(Endpoint.ASYNC_RESULT, new AsyncConversionResult(authentication, conversions));
    route(Endpoint.MACRO_BODY, macroBodies.body());
    route(Endpoint.MACRO_CONVERSION, macroBodies.conversion());
    route(Endpoint.MACRO_ASYNC_CONVERSION, macroBodies.asyncConversion());
    route(Endpoint.PAGE, new PageById(authentication, pages));
    var files = new PageAttachments(authentication, pages, attachments, clock);
    route(Endpoint.ATTACH, files.add());
    route(Endpoint.ATTACH_ANEW, files.addOrReplace());
    route(Endpoint.ATTACHMENTS, files.list());
    route(Endpoint.EXPORTS, rest.start());
    route(Endpoint.EXPORT_STATUS, rest.status());
    route(Endpoint.DOWNLOAD, downloads);
    route(Endpoint.ARTIFACT, rest.artifact());
    route(Endpoint.LOGIN, (request, path) -> Response.text(200, "text/html", LOGIN_PAGE));
    route(Endpoint.CLIENT_CREDENTIALS, dated(clientCredentials, authorizationClock));
    route(Endpoint.IMPERSONATION, dated(impersonation, authorizationClock));
  }

  /** Brings in what is there from the start: the demo space, and those who may sign in to it. */
  void furnish() {
    users.add(ConfluenceSimulator.DEMO_USER);
    users.user(ConfluenceSimulator.RESTRICTED_PAGE_USER);
    impersonation.add(ConfluenceSimulator.DEMO_APP);
    clientCredentials.add(Accounts.DEMO_CLIENT);
    DemoSpace.pages().forEach(pages::put);
    jobs.template(ConfluenceSimulator.DEMO_TEMPLATE, new ExportOutcome.Complete());
    jobs.template(
        "fails", new ExportOutcome.Failed("The template could not be applied to the page."));
    jobs.template("cancelled", new ExportOutcome.Cancelled());
    jobs.template("never-ends", new ExportOutcome.NeverEnding());
  }

  String rendered(Page page, User user) {
    try {
      return rendering.content(
          StorageFormat.parse(page.storage()), new RenderContext(user, clock.instant()));
    } catch (StorageFormat.MalformedStorage e) {
      throw new IllegalStateException("pages are in storage format", e);
    }
  }

  void macroOutput(MacroOutput output) {
    this.macroOutput = output;
  }

  /** Whether Confluence knows the macros of the exporters. */
  void exportersInstalled(boolean installed) {
    this.exportersInstalled = installed;
  }

  private boolean isInstalled(MacroRenderer app) {
    return exportersInstalled || !(app instanceof ExportMacro);
  }

  /** Whether content bodies can be converted in one go. */
  void synchronousConversion(boolean offered) {
    if (offered) {
      conversion.restore();
    } else {
      conversion.withdraw(410);
    }
  }

  private Map<String, MacroRenderer> apps(Downloads downloads) {
    Map<String, MacroRenderer> apps = new HashMap<>();
    for (ExportFormat format : ExportFormat.values()) {
      apps.put(format.macroName(), new ExportMacro(format, jobs, downloads, () -> macroOutput));
    }
    apps.put(ExportOptionsMacro.NAME, new ExportOptionsMacro());
    return apps;
  }

  private void route(Endpoint endpoint, Handler handler) {
    router.route(endpoint.method(), endpoint.path(), handler);
  }

  /** The authorization servers are other machines than the site, with clocks of their own. */
  private static Handler dated(Handler handler, Clock clock) {
    return (request, path) ->
        handler.handle(request, path).with("Date", LoopbackServer.httpDate(clock.instant()));
  }
}
