package io.scrollexport.bench.chaos;

import io.scrollexport.bench.Machine;
import java.nio.file.Path;

/**
 * Kills runtimes under exports from a rough site, and prints what is left. Takes the shaded jar, a
 * folder, how many exports, and the seed of all that is drawn. The exit status is 0 when nothing is
 * lost or stuck.
 */
final class Chaos {

  private Chaos() {}

  public static void main(String[] arguments) throws Exception {
    ChaosPlan plan = ChaosPlan.full(Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
    Outcome outcome = new ChaosRun(plan, Path.of(arguments[0]), Path.of(arguments[1])).run();
    System.out.println(Machine.description());
    System.out.println();
    new ChaosReport(outcome).lines().forEach(System.out::println);
    System.exit(outcome.left().wrong().isEmpty() ? 0 : 1);
  }
}
