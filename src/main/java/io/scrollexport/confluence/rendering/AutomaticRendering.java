package io.scrollexport.confluence.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import io.scrollexport.confluence.ConfluenceApi;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.observation.Observation;

/**
 * Synchronous rendering for as long as the site offers it, then asynchronous. A site that answers
 * 404, 405 or 410 to the one and takes the other is remembered. A request names no page outside the
 * fragment, so a 404 here speaks of the endpoint, or of a wrong base URL, where both answer so.
 *
 * @param withoutSynchronous the sites that no longer offer it, with the status that said so
 */
record AutomaticRendering(
    ConfluenceApi confluence,
    SynchronousRendering synchronous,
    AsynchronousRendering asynchronous,
    Cache<BaseUrl, Integer> withoutSynchronous,
    Observation observation)
    implements Rendering {

  @Override
  public Rendered render(Fragment fragment, String action) {
    Integer status = withoutSynchronous.getIfPresent(confluence.baseUrl());
    if (status == null) {
      Conversion conversion = synchronous.send(fragment, action);
      if (conversion.isOffered()) {
        return synchronous.rendered(conversion, action);
      }
      status = conversion.status();
    }
    return asynchronously(fragment, action, status);
  }

  private Rendered asynchronously(Fragment fragment, String action, int synchronousStatus) {
    Conversion conversion;
    try {
      conversion = asynchronous.send(fragment, action);
    } catch (ExportException e) {
      throw e.adding(tried(synchronousStatus));
    }
    if (!conversion.isOffered()) {
      withoutSynchronous.invalidate(confluence.baseUrl());
      throw neither(confluence.purpose(action), synchronousStatus, conversion.reply());
    }
    // Not renewed by use: a site that refused by mistake is to get its other chance.
    if (withoutSynchronous.asMap().putIfAbsent(confluence.baseUrl(), synchronousStatus) == null) {
      observation.renderingGivenUp(confluence.baseUrl().site(), synchronousStatus);
    }
    try {
      return asynchronous.rendered(conversion, fragment, action);
    } catch (ExportException e) {
      throw e.adding(tried(synchronousStatus));
    }
  }

  private static String tried(int synchronousStatus) {
    return "(Asynchronous rendering was used, since the site answered "
        + synchronousStatus
        + " to the synchronous one.)";
  }

  private static ExportException neither(Purpose purpose, int synchronous, JsonReply asynchronous) {
    return new ExportException(
        synchronous == 404 && asynchronous.status() == 404
            ? FailureCode.NOT_FOUND
            : FailureCode.UNEXPECTED_RESPONSE,
        purpose.who()
            + " answered "
            + synchronous
            + " to synchronous and "
            + asynchronous.status()
            + " to asynchronous rendering when asked to "
            + purpose.action()
            + asynchronous.words().quoted()
            + ". Check integration.baseUrl: on Cloud it ends with /wiki, on Data Center with the"
            + " context path.");
  }
}
