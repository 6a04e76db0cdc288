package io.scrollexport.bench.pages;

import io.scrollexport.bench.Machine;
import io.scrollexport.bench.MarkdownTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Exports a hundred pages of mixed sizes in each way, all ways at the same time, each on an engine,
 * a runtime and a site of its own, and prints what they cost. Takes as long as the longest export
 * and half a minute.
 *
 * <p>Arguments, all optional: how many pages (100), the longest export (PT3M).
 */
public final class ManyPages {

  private static final int PAGES = 100;
  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final Duration LATENCY = Duration.ofMillis(200);

  private ManyPages() {}

  /** The exit status is 0 when all pages came to a document in each way. */
  public static void main(String[] arguments) {
    int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PAGES;
    Duration longest = arguments.length > 1 ? Duration.parse(arguments[1]) : LONGEST;
    List<Cost> costs =
        measure(List.of(Way.values()), Sizes.mixed(pages, SHORTEST, longest), LATENCY);
    System.out.println(Machine.description() + "\n");
    System.out.println(table(costs));
    System.exit(0);
  }

  /** What each way costs. */
  static List<Cost> measure(List<Way> ways, Sizes sizes, Duration latency) {
    List<Contest> contests = new ArrayList<>();
    try {
      ways.forEach(way -> contests.add(new Contest(way)));
      contests.forEach(contest -> contest.start(sizes, latency));
      return contests.stream().map(Contest::cost).toList();
    } finally {
      contests.forEach(Contest::close);
    }
  }

  private static MarkdownTable table(List<Cost> costs) {
    double oneByOne =
        costs.stream()
            .filter(cost -> cost.way() == Way.ONE_BY_ONE)
            .mapToDouble(Cost::requests)
            .findFirst()
            .orElseThrow();
    MarkdownTable table =
        new MarkdownTable(
            "",
            "Requests for each page",
            "Of those one by one",
            "Mean delay",
            "Worst delay",
            "Engine records for each page");
    for (Cost cost : costs) {
      table.row(
          cost.way().label,
          number("%.2f", cost.requests()),
          number("%.1f %%", 100 * cost.requests() / oneByOne),
          number("%.1f %%", 100 * cost.delay()),
          number("%.1f s", cost.worstDelay()),
          number("%.0f", cost.records()));
    }
    return table;
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
