package io.scrollexport.simulator.confluence;

import io.scrollexport.simulator.site.User;

/** An app's endpoint that Confluence asks for the HTML of its macro. */
@FunctionalInterface
public interface MacroRenderer {
  /** The macro as HTML, rendered for that user. */
  String render(Macro macro, User user);
}
