package io.scrollexport.simulator.confluence;

/** An app's endpoint that Confluence asks for the HTML of its macro. */
@FunctionalInterface
public interface MacroRenderer {
  /** The macro as HTML, rendered for that user at that time. */
  String render(Macro macro, RenderContext context);
}
