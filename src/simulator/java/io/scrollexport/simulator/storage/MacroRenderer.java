package io.scrollexport.simulator.storage;

/** An app's endpoint that Confluence asks for the HTML of its macro. */
public interface MacroRenderer {
  /** The macro as HTML, rendered for that user at that time. */
  String render(Macro macro, RenderContext context);

  /** Whether rendering the macro does something, so that its answer must be told apart. */
  boolean isCall();
}
