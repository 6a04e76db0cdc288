package io.scrollexport.protocol.macro;

import io.scrollexport.confluence.rendering.Rendering;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.site.SiteClock;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Operation;
import io.scrollexport.protocol.macro.MarkedResults.Left;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The exporter behind its hidden macro, many of them in one fragment. For one operation, since it
 * learns while that goes on how many macros the site renders in time.
 */
public final class MacroBatch implements Exporter {

  /** The largest fragment of many exports, in bytes of UTF-8. */
  public static final int MAX_BYTES = 200_000;

  /** For a single export, which is sent whatever its size: no other waits for it. */
  public static final int ANY_SIZE = Integer.MAX_VALUE;

  private final MacroAsking asking;
  private final ExportMacro macro;
  private final BaseUrl site;
  private final AnsweredTogether together;
  private final int atATime;
  private final int maxBytes;
  private int inTime = Integer.MAX_VALUE;

  /**
   * Asks at that site.
   *
   * @param clock the site's
   * @param atATime the most macros of a fragment
   * @param maxBytes of a fragment, in UTF-8; a macro that is larger by itself is refused
   */
  public MacroBatch(
      Rendering rendering,
      SiteClock clock,
      ExportMacro macro,
      BaseUrl site,
      AnsweredTogether together,
      int atATime,
      int maxBytes) {
    this.asking = new MacroAsking(rendering, clock);
    this.macro = macro;
    this.site = site;
    this.together = together;
    this.atATime = atATime;
    this.maxBytes = maxBytes;
  }

  @Override
  public int perRequest() {
    return together.expected(site, atATime);
  }

  @Override
  public Asked<String> start(List<ExportRequest> requests) {
    return ask(
        requests,
        request -> MacroQuestion.start(macro, request, site.site()),
        count -> Operation.startExports(count).purpose(site.site()));
  }

  @Override
  public Asked<ExportStatus> status(List<String> jobIds) {
    return ask(
        jobIds,
        jobId -> MacroQuestion.status(macro, jobId, site.site()),
        count -> Operation.getExportStatuses(count).purpose(site.site()));
  }

  private <Q, T> Asked<T> ask(
      List<Q> all, Function<Q, MacroQuestion<T>> question, IntFunction<Purpose> purposeOfMany) {
    int most = Math.min(together.most(site, atATime), inTime);
    int size = 1;
    try {
      List<MacroQuestion<T>> questions =
          MacroFragment.fitting(all.stream().limit(most).map(question).toList(), maxBytes);
      if (questions.isEmpty()) {
        return new Asked.Answered<>(List.of(new Answer.Refused<>(tooLarge())));
      }
      size = questions.size();
      Purpose purpose = size == 1 ? questions.getFirst().purpose() : purposeOfMany.apply(size);
      MarkedResults results = asking.ask(MacroFragment.of(questions), purpose);
      return answered(questions, results);
    } catch (ExportException e) {
      return new Asked.Failed<>(size, e);
    }
  }

  private <T> Asked<T> answered(List<MacroQuestion<T>> questions, MarkedResults results) {
    return switch (results) {
      case MarkedResults.Matched matched -> matched(questions, matched);
      case MarkedResults.Unmatched unmatched ->
          unmatched.outputs().isEmpty()
              ? new Asked.Failed<>(
                  questions.size(), questions.getFirst().notRendered(unmatched.text()))
              : unmatched(questions, unmatched.outputs());
    };
  }

  private <T> Asked<T> matched(List<MacroQuestion<T>> questions, MarkedResults.Matched matched) {
    boolean displaced = matched.left().contains(Left.OUTPUTS);
    boolean answered = displaced || matched.left().contains(Left.ONE_OUTPUT);
    if (answered && (displaced || matched.left().contains(Left.NOTHING))) {
      together.less(site);
    } else if (questions.size() > 1
        && matched.left().stream().allMatch(left -> left == Left.ONE_OUTPUT)) {
      together.each(site);
    }
    List<Answer<T>> answers = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      RenderedResult result = matched.results().get(i);
      Left left = matched.left().get(i);
      if (TimeRejection.isMeantBy(result)) {
        // Those before it took their time. It did not reach the exporter in its own.
        inTime = Math.clamp(i, 1, inTime);
        answers.add(new Answer.NotTaken<>());
      } else if (displaced && (left == Left.NOTHING || left == Left.OUTPUTS)) {
        // What is missing here may be what is too much there.
        answers.add(lost(questions.get(i)));
      } else if (answered && left == Left.NOTHING) {
        answers.add(new Answer.NotTaken<>());
      } else {
        answers.add(answer(questions.get(i), result));
      }
    }
    return new Asked.Answered<>(answers);
  }

  /** Outputs that cannot be told apart; where all are errors, none was taken. */
  private <T> Asked<T> unmatched(List<MacroQuestion<T>> questions, List<RenderedResult> outputs) {
    together.less(site);
    boolean noneTaken =
        outputs.size() == questions.size()
            && outputs.stream().allMatch(output -> output instanceof RenderedResult.Error);
    return new Asked.Answered<>(
        questions.stream()
            .<Answer<T>>map(question -> noneTaken ? new Answer.NotTaken<>() : lost(question))
            .toList());
  }

  /** An answer that came and is nobody's. To ask how a job stands once more does nothing twice. */
  private static <T> Answer<T> lost(MacroQuestion<T> question) {
    return question.start()
        ? new Answer.Refused<>(question.unusable("its results could not be told apart"))
        : new Answer.NotTaken<>();
  }

  private static <T> Answer<T> answer(MacroQuestion<T> question, RenderedResult result) {
    try {
      return new Answer.Given<>(question.answer(result));
    } catch (ExportException e) {
      return new Answer.Refused<>(e);
    }
  }

  private ExportException tooLarge() {
    return new ExportException(
        FailureCode.INVALID_INPUT, "As a macro the request is larger than " + maxBytes + " bytes.");
  }
}
