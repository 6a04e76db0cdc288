package io.scrollexport.confluence.rendering;

import io.scrollexport.confluence.ConfluenceApi;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.json.Purpose;

/**
 * {@code POST …/rest/api/contentbody/convert/export_view}: the answer is the rendering. Atlassian
 * has deprecated it on Cloud; Data Center has no other.
 *
 * @param alternative a sentence that says what to do where the site does not offer it
 */
record SynchronousRendering(ConfluenceApi confluence, String alternative) implements Rendering {

  @Override
  public Rendered render(Fragment fragment, String action) {
    Conversion conversion = send(fragment, action);
    if (!conversion.isOffered()) {
      throw conversion.notOffered(
          "synchronous",
          confluence.purpose(action),
          "Check integration.baseUrl: on Cloud it ends with /wiki. " + alternative);
    }
    return rendered(conversion, action);
  }

  /** Sends the fragment, without judging a site that does not offer this rendering. */
  Conversion send(Fragment fragment, String action) {
    return Conversion.send(
        confluence,
        confluence.baseUrl().resolve("rest", "api", "contentbody", "convert", "export_view"),
        issuedAt -> fragment.written(issuedAt, null),
        confluence.purpose(action));
  }

  /** The rendering that the answer holds. */
  Rendered rendered(Conversion conversion, String action) {
    return conversion
        .reply()
        .json()
        .content("value")
        .map(html -> conversion.rendered(html, conversion.reply()))
        .orElseThrow(() -> notRendered(confluence.purpose(action)));
  }

  private static ExportException notRendered(Purpose purpose) {
    return new ExportException(
            FailureCode.UNEXPECTED_RESPONSE,
            purpose.who()
                + " gave no rendered content when asked to "
                + purpose.action()
                + ". Check integration.baseUrl.")
        .uncertain();
  }
}
