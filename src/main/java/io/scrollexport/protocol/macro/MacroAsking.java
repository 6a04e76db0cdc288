package io.scrollexport.protocol.macro;

import io.scrollexport.confluence.rendering.Rendered;
import io.scrollexport.confluence.rendering.Rendering;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.site.SiteClock;
import java.util.List;

/**
 * Has fragments rendered. One whose time the exporter rejects as a whole is sent once more, with
 * the time corrected.
 *
 * @param clock the site's
 */
record MacroAsking(Rendering rendering, SiteClock clock) {

  /**
   * The results of a fragment, of which not all are rejections of its time.
   *
   * @param purpose of the whole
   */
  MarkedResults ask(MacroFragment fragment, Purpose purpose) {
    Rendered first = rendering.render(fragment, purpose.action());
    MarkedResults results = MarkedResults.from(first.html(), fragment.marks());
    if (rejected(results) == 0) {
      return results;
    }
    TimeRejection.of(first).correct(clock);
    if (!isRejected(results)) {
      return results;
    }
    Rendered second = rendering.render(fragment, purpose.action());
    MarkedResults again = MarkedResults.from(second.html(), fragment.marks());
    if (!isRejected(again)) {
      return again;
    }
    TimeRejection last = TimeRejection.of(second);
    last.correct(clock);
    throw last.failure(clock, purpose);
  }

  private static boolean isRejected(MarkedResults results) {
    return results instanceof MarkedResults.Matched matched
        && rejected(results) == matched.results().size();
  }

  private static long rejected(MarkedResults results) {
    return outputs(results).stream().filter(TimeRejection::isMeantBy).count();
  }

  private static List<RenderedResult> outputs(MarkedResults results) {
    return switch (results) {
      case MarkedResults.Matched matched -> matched.results();
      case MarkedResults.Unmatched unmatched -> unmatched.outputs();
    };
  }
}
