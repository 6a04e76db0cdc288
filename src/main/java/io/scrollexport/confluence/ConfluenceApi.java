package io.scrollexport.confluence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.api.AuthorizedApi;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.site.SiteClock;
import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The REST API of one Confluence site, on behalf of one user. Answers with a 2xx hold JSON.
 *
 * @param clock the site's, as far as it is known
 */
public record ConfluenceApi(
    AuthorizedApi api,
    SiteClock clock,
    BaseUrl baseUrl,
    Authentication authentication,
    Timeouts timeouts) {

  /**
   * Sends JSON.
   *
   * @param body written at the moment of sending, again for each sending
   * @param expected further statuses with which the answer is returned instead of a failure
   */
  public JsonReply post(URI uri, Supplier<JsonNode> body, Purpose purpose, Set<Integer> expected) {
    return api.exchange(
        HttpCall.postJson(uri, MissingNode.getInstance(), timeouts),
        call -> call.withBody(body.get()),
        purpose,
        authentication,
        expected);
  }

  /** Asks for JSON, with time-outs of its own. */
  public JsonReply get(URI uri, Purpose purpose, Timeouts timeouts) {
    return api.exchange(
        HttpCall.getJson(uri, timeouts),
        UnaryOperator.identity(),
        purpose,
        authentication,
        Set.of());
  }

  /** The purpose of a request here. */
  public Purpose purpose(String action) {
    return new Purpose("Confluence", baseUrl.site(), action);
  }
}
