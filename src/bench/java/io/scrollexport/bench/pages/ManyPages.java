package io.scrollexport.bench.pages;

import io.scrollexport.bench.Machine;
import io.scrollexport.bench.MarkdownTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Exports a hundred pages of mixed sizes in each way, all ways at the same time, each on an engine,
 * a runtime and a site of its own, and prints what they cost. Takes as long as the longest export
 * and half a minute. Ways share the machine: what one of them is late by is told best alone.
 *
 * <p>Arguments, all optional: the ways by the names of {@link Way} with commas between them, or all
 * ({@code all}); how many pages (100), the longest export (PT3M).
 */
public final class ManyPages {

  private static final String ALL = "all";
  private static final int PAGES = 100;
  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final Duration LATENCY = Duration.ofMillis(200);

  private ManyPages() {}

  /** The exit status is 0 when all pages came to a document in each way. */
  public static void main(String[] arguments) {
    List<Way> ways = ways(arguments.length > 0 ? arguments[0] : ALL);
    int pages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PAGES;
    Duration longest = arguments.length > 2 ? Duration.parse(arguments[2]) : LONGEST;
    List<Cost> costs = measure(ways, Sizes.mixed(pages, SHORTEST, longest), LATENCY);
    System.out.println(Machine.description() + "\n");
    System.out.println(table(costs));
    System.exit(0);
  }

  private static List<Way> ways(String names) {
    return names.equals(ALL)
        ? List.of(Way.values())
        : Stream.of(names.split(",")).map(Way::valueOf).toList();
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
    OptionalDouble oneByOne =
        costs.stream()
            .filter(cost -> cost.way() == Way.ONE_BY_ONE)
            .mapToDouble(Cost::requests)
            .findFirst();
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
          oneByOne.isPresent()
              ? number("%.1f %%", 100 * cost.requests() / oneByOne.getAsDouble())
              : "not measured",
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
