package io.scrollexport.simulator.exporter;

import io.scrollexport.simulator.storage.Html;
import java.util.function.BiFunction;

/**
 * What stands around the JSON of a rendered macro: as documented, or as Confluence may change it.
 */
public enum MacroOutput {
  /** To the letter of the documentation. */
  AS_DOCUMENTED(
      (kind, json) ->
          "<div class=\"result\"><code class=\"%s\">%s</code></div>"
              .formatted(kind, Html.escape(json))),
  /** With lines and indentation, as the documentation prints it elsewhere. */
  INDENTED(
      (kind, json) ->
          "<div class=\"result\">\n  <code class=\"%s\">\n    %s\n  </code>\n</div>\n"
              .formatted(kind, Html.escape(json))),
  /** Inside the wrappers of a page layout, with other text about. */
  IN_LAYOUT(
      (kind, json) ->
          ("<div class=\"contentLayout2\"><p>Before</p><div class=\"columnLayout\">"
                  + "<!-- <code class=\"success\">{}</code> -->"
                  + "<div data-layout=\"default\" class=\"result\"><code class=\"%s\">%s</code></div>"
                  + "</div><p>After</p></div>")
              .formatted(kind, Html.escape(json))),
  /** Attributes in another order, further classes, quotes of the other kind. */
  OTHER_ATTRIBUTES(
      (kind, json) ->
          "<DIV id='r1' class='conf-macro result'><CODE data-x='1' class='%s foo'>%s</CODE></DIV>"
              .formatted(kind, Html.escape(json))),
  /** Every special character as a number, some in hexadecimal. */
  NUMERIC_ENTITIES(
      (kind, json) ->
          "<div class=\"result\"><code class=\"%s\">%s</code></div>"
              .formatted(
                  kind,
                  Html.escape(json)
                      .replace("&quot;", "&#34;")
                      .replace("&lt;", "&#x3C;")
                      .replace("{", "&#x7b;")
                      .replace("/", "&#47;"))),

  /** The exporter does not answer, and Confluence puts its own error in the macro's place. */
  ERROR_OF_CONFLUENCE(
      (kind, json) ->
          "<div class=\"error\">Error rendering macro 'scroll-export' : Page loading failed</div>");

  private final BiFunction<String, String, String> wrapper;

  MacroOutput(BiFunction<String, String, String> wrapper) {
    this.wrapper = wrapper;
  }

  String success(String json) {
    return wrapper.apply("success", json);
  }

  String error(String json) {
    return wrapper.apply("error", json);
  }
}
