package io.scrollexport.bench.soak;

import io.scrollexport.bench.MarkdownTable;
import io.scrollexport.bench.Sample;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Whether what a runtime holds grows: the second quarter of its life beside the last one. */
record SoakReport(List<Held> samples) {

  /** More than this is growth; collections do not leave the same to the byte. */
  private static final double MOST = 1.05;

  /** A thread or two of a pool, and no more. */
  private static final int MOST_MORE = 3;

  boolean isFlat() {
    return last(Held::heap) <= MOST * early(Held::heap)
        && last(Held::threads) <= early(Held::threads) + MOST_MORE
        && last(Held::descriptors) <= early(Held::descriptors) + MOST_MORE;
  }

  MarkdownTable table() {
    return new MarkdownTable(
            "Held at rest, median", "second quarter of the exports", "last quarter")
        .row("heap after a collection", heap(early(Held::heap)), heap(last(Held::heap)))
        .row("threads", number(early(Held::threads)), number(last(Held::threads)))
        .row(
            "threads at work, at the most",
            number(early(Held::threadsAtWork)),
            number(last(Held::threadsAtWork)))
        .row("descriptors", number(early(Held::descriptors)), number(last(Held::descriptors)));
  }

  private double early(ToDoubleFunction<Held> figure) {
    return median(samples.subList(samples.size() / 4, samples.size() / 2), figure);
  }

  private double last(ToDoubleFunction<Held> figure) {
    return median(samples.subList(samples.size() * 3 / 4, samples.size()), figure);
  }

  private static double median(List<Held> some, ToDoubleFunction<Held> figure) {
    return Sample.of(some.stream().mapToDouble(figure).boxed().toList()).median();
  }

  private static String heap(double bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }
}
