package io.scrollexport.protocol.macro;

import io.scrollexport.confluence.rendering.Rendering;
import io.scrollexport.http.site.SiteClock;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import java.util.List;

/**
 * The exporter behind its hidden macro: Confluence renders a fragment, the output is the answer.
 *
 * @param clock the site's
 * @param site for messages
 */
public record MacroExporter(Rendering rendering, SiteClock clock, ExportMacro macro, String site)
    implements Exporter {

  @Override
  public String start(ExportRequest request) {
    return answer(MacroQuestion.start(macro, request, site));
  }

  @Override
  public ExportStatus status(String jobId) {
    return answer(MacroQuestion.status(macro, jobId, site));
  }

  private <T> T answer(MacroQuestion<T> question) {
    MacroFragment fragment = MacroFragment.of(List.of(question));
    return switch (new MacroAsking(rendering, clock).ask(fragment, question.purpose())) {
      case MarkedResults.Matched matched -> question.answer(matched.results().getFirst());
      case MarkedResults.Unmatched unmatched ->
          throw new IllegalStateException("a single macro needs no mark");
    };
  }
}
