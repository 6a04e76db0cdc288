package io.scrollexport.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Requests for exports. */
public final class Requests {

  /** That of the documentation's examples. */
  public static final ExportRequest DOCUMENTED =
      new ExportRequest(
          "1376263",
          Reference.TEMPLATE_ID,
          Scope.CURRENT,
          "",
          "",
          "",
          "en-US",
          "Europe/Berlin",
          JsonNodeFactory.instance.objectNode());

  private Requests() {}

  /** One for that page alone, which says nothing that it need not. */
  public static ExportRequest of(String pageId, String templateId) {
    return new ExportRequest(
        pageId,
        templateId,
        Scope.CURRENT,
        null,
        null,
        null,
        null,
        null,
        JsonNodeFactory.instance.objectNode());
  }
}
