package io.scrollexport.bench.chaos;

import io.scrollexport.bench.runtime.RuntimeProcess;
import io.scrollexport.bench.runtime.RuntimeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Runtimes that are killed without warning, one at a time, and started again at once. */
final class Fleet implements AutoCloseable {

  private final Path jar;
  private final RuntimeSettings settings;
  private final Path logs;
  private final Path temporary;
  private final List<RuntimeProcess> runtimes;
  private int starts;
  private int kills;

  /**
   * Starts all of them.
   *
   * @param jar the shaded jar of the connectors
   * @param folder for their logs and temporary files
   */
  Fleet(int size, Path jar, RuntimeSettings settings, Path folder) {
    this.jar = jar;
    this.settings = settings;
    this.logs = folder.resolve("logs");
    this.temporary = folder.resolve("temporary");
    this.runtimes = new ArrayList<>(IntStream.rangeClosed(1, size).mapToObj(this::start).toList());
  }

  private RuntimeProcess start(int number) {
    starts++;
    String name = "runtime-%d-start-%03d".formatted(number, starts);
    try {
      Path own = Files.createDirectories(temporary.resolve(name));
      return RuntimeProcess.start(
          RuntimeProcess.librariesOfThisJvm(),
          jar,
          settings.with("java.io.tmpdir", own.toString()).properties(),
          logs.resolve(name + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills by that plan until the latch is down. */
  void killUntil(CountDownLatch over, ChaosPlan plan) throws InterruptedException {
    Random random = new Random(plan.seed());
    while (kills < plan.kills() && !isOver(over, plan, random)) {
      int victim = random.nextInt(runtimes.size());
      // One that is only about to start has nothing to lose.
      if (runtimes.get(victim).isUp()) {
        runtimes.get(victim).kill();
        kills++;
        runtimes.set(victim, start(victim + 1));
      }
    }
  }

  private static boolean isOver(CountDownLatch over, ChaosPlan plan, Random random)
      throws InterruptedException {
    long apart = plan.killsApart().toMillis();
    long pause = random.nextLong(apart / 2, apart * 3 / 2 + 1);
    return over.await(pause, TimeUnit.MILLISECONDS);
  }

  int starts() {
    return starts;
  }

  int kills() {
    return kills;
  }

  /** What all of them have printed, one file for each start. */
  List<Path> logs() {
    return files(logs);
  }

  /** What they have left behind besides. */
  List<Path> temporaryFiles() {
    return files(temporary);
  }

  private static List<Path> files(Path folder) {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    runtimes.forEach(RuntimeProcess::close);
  }
}
