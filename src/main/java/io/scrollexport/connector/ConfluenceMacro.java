package io.scrollexport.connector;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.scrollexport.authentication.Account;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.api.Sites;
import io.scrollexport.confluence.ConfluenceApi;
import io.scrollexport.confluence.macro.MacroBodies;
import io.scrollexport.connector.input.PollingInput;
import io.scrollexport.connector.input.macro.CacheInput;
import io.scrollexport.connector.input.macro.ConversionInput;
import io.scrollexport.connector.input.macro.ConversionResultInput;
import io.scrollexport.connector.input.macro.MacroInput;
import io.scrollexport.connector.input.macro.SiteInput;
import io.scrollexport.connector.input.macro.StorageInput;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.observation.Observation;
import io.scrollexport.operation.ContentDelivery;
import io.scrollexport.operation.DeliveredContent;
import io.scrollexport.operation.MacroOperations;
import io.scrollexport.operation.StartedConversion;
import io.scrollexport.settings.AllowedSites;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** What stands behind the connector for macros: the way from inputs to a result. */
record ConfluenceMacro(
    AllowedSites allowed,
    Sites sites,
    MacroOperations operations,
    OperationTime time,
    Observation observation)
    implements ObservedOperation.Parts {

  /**
   * What the engine safely takes in the variables of one job, in bytes of JSON. The guard {@code
   * InlineSizeGuard} of later connector runtimes has the same limit.
   */
  private static final long MOST_BYTES = 3L * 1024 * 1024 / 2;

  /** What stands around a result in the JSON of a job's variables: {@code {"name":…}}. */
  private static final int AROUND = 5;

  DeliveredContent<Document> body(
      SiteInput site, MacroInput macro, StorageInput storage, OutboundConnectorContext context) {
    return inTurn(
        site,
        context,
        macros -> operations.body(macros, macro.address(), delivery(storage, context)));
  }

  DeliveredContent<Document> convert(
      SiteInput site,
      MacroInput macro,
      ConversionInput conversion,
      StorageInput storage,
      OutboundConnectorContext context) {
    return inTurn(
        site,
        context,
        macros ->
            operations.convert(
                macros, macro.address(), conversion.conversion(), delivery(storage, context)));
  }

  StartedConversion start(
      SiteInput site,
      MacroInput macro,
      ConversionInput conversion,
      CacheInput cache,
      OutboundConnectorContext context) {
    return inTurn(
        site,
        context,
        macros ->
            operations.start(macros, macro.address(), conversion.conversion(), cache.isAllowed()));
  }

  DeliveredContent<Document> result(
      SiteInput site,
      ConversionResultInput input,
      PollingInput polling,
      StorageInput storage,
      OutboundConnectorContext context) {
    return inTurn(
        site,
        context,
        macros ->
            operations.result(macros, input.history(), polling.plan(), delivery(storage, context)));
  }

  private <T> T inTurn(
      SiteInput site, OutboundConnectorContext context, Function<MacroBodies, T> asking) {
    BaseUrl url = site.baseUrl(allowed);
    Authentication authentication = site.authentication().authentication(url, allowed);
    MacroBodies macros =
        new MacroBodies(
            new ConfluenceApi(
                sites.api(),
                sites.clocks().of(url),
                url,
                authentication,
                site.limits().timeouts().until(time.begin())));
    return sites
        .limits()
        .inTurn(
            () -> Account.of(authentication).digest(),
            JobName.of(context),
            () -> asking.apply(macros));
  }

  private static ContentDelivery<Document> delivery(
      StorageInput storage, OutboundConnectorContext context) {
    return storage.delivery(mostBytes(context), new DocumentStore(context));
  }

  /**
   * A result that goes into a variable as a whole has to fit. Of one that a result expression picks
   * from, only what was picked has to, which the runtime checks itself.
   */
  private static long mostBytes(OutboundConnectorContext context) {
    String variable = context.getJobContext().getCustomHeaders().get("resultVariable");
    return variable == null || variable.isBlank()
        ? Long.MAX_VALUE
        : MOST_BYTES - AROUND - variable.getBytes(StandardCharsets.UTF_8).length;
  }
}
