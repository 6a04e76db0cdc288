package io.scrollexport.simulator;

import io.scrollexport.simulator.storage.Html;
import io.scrollexport.simulator.storage.Macro;
import io.scrollexport.simulator.storage.MacroRenderer;
import io.scrollexport.simulator.storage.RenderContext;

/**
 * The macro of some other app, in which the authors of the demo space keep how it is exported: it
 * shows its parameters.
 */
final class ExportOptionsMacro implements MacroRenderer {
  static final String NAME = "export-options";

  @Override
  public String render(Macro macro, RenderContext context) {
    var html = new StringBuilder("<dl class=\"export-options\">");
    macro
        .parameters()
        .forEach(
            (name, value) ->
                html.append(
                    "<dt>%s</dt><dd>%s</dd>".formatted(Html.escape(name), Html.escape(value))));
    return html.append("</dl>").toString();
  }

  @Override
  public boolean isCall() {
    return false;
  }
}
