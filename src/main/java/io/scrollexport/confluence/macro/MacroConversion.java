package io.scrollexport.confluence.macro;

import io.scrollexport.confluence.Representation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a macro's body is converted.
 *
 * @param expand what the answer holds beside the value, such as {@code webresource.tags.all}
 * @param spaceKeyContext the space in which links without one are resolved; that of the content
 *     when absent
 * @param embeddedContentRender which version of attachments is rendered, {@code current} or {@code
 *     version-at-save}; Confluence's default when absent
 */
public record MacroConversion(
    Representation to,
    List<String> expand,
    @Nullable String spaceKeyContext,
    @Nullable String embeddedContentRender) {

  public MacroConversion {
    expand = List.copyOf(expand);
  }

  /** The query parameters; those that are absent are left out. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!expand.isEmpty()) {
      parameters.put("expand", String.join(",", expand));
    }
    if (spaceKeyContext != null) {
      parameters.put("spaceKeyContext", spaceKeyContext);
    }
    if (embeddedContentRender != null) {
      parameters.put("embeddedContentRender", embeddedContentRender);
    }
    return parameters;
  }
}
