package io.scrollexport.connector;

import io.scrollexport.authentication.api.Sites;
import io.scrollexport.confluence.rendering.Delay;
import io.scrollexport.confluence.rendering.Renderings;
import io.scrollexport.download.DownloadTurns;
import io.scrollexport.observation.Observation;
import io.scrollexport.observation.ObservedTransport;
import io.scrollexport.observation.RuntimeFigures;
import io.scrollexport.operation.DownloadOperation;
import io.scrollexport.operation.ExportOperations;
import io.scrollexport.operation.MacroOperations;
import io.scrollexport.operation.batch.BatchOperations;
import io.scrollexport.protocol.access.Exporters;
import io.scrollexport.settings.AllowedSites;
import io.scrollexport.settings.Environment;
import io.scrollexport.settings.OperatorSettings;
import io.scrollexport.settings.Surroundings;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Everything that lives longer than a job, wired once for all connectors of a runtime: what one of
 * them learns of a site (its clock, its limits, its tokens, its renderings) the others know, and
 * connections serve them all. Each part is bounded and safe for use by many threads.
 *
 * @param exports what stands behind the connector for exports
 * @param steps the same for the connector whose inputs stand in one variable
 * @param batches the same for many exports at once
 * @param macros what stands behind the connector for macros
 */
record SharedParts(
    ScrollExport exports, ScrollExport steps, ScrollExportBatch batches, ConfluenceMacro macros) {

  /** Touched when a runtime makes its connectors: once, however many these are. */
  private static final class OfThisRuntime {

    static final Supplier<SharedParts> PARTS = begun();
  }

  /** As the runtime spells that connector in settings. */
  private static final String STEP = "SCROLL_EXPORT_STEP";

  /**
   * Parts over those surroundings.
   *
   * @param clock ours, not that of any site
   * @param ticker nanoseconds by a clock that nobody sets
   * @param times how long an operation may take, by the name of its connector in settings
   */
  static SharedParts over(
      Surroundings unobserved,
      DownloadTurns turns,
      InstantSource clock,
      LongSupplier ticker,
      Observation observation,
      Function<String, OperationTime> times) {
    Surroundings surroundings =
        unobserved.over(transport -> new ObservedTransport(transport, observation));
    Sites sites = Sites.over(surroundings.transport(), clock, ticker, observation);
    observation.figures(
        new RuntimeFigures(sites.clocks(), sites.limits(), turns::running, turns::waiting));
    Exporters exporters = new Exporters(sites, new Renderings(Delay.IN_REAL_TIME, observation));
    ExportLife life = new ExportLife(observation, clock);
    AllowedSites allowed = surroundings.sites();
    ExportOperations operations = new ExportOperations(clock);
    DownloadOperation downloads = ScrollExport.downloads(surroundings, turns, clock);
    Function<String, ScrollExport> named =
        name ->
            new ScrollExport(allowed, exporters, operations, downloads, times.apply(name), life);
    return new SharedParts(
        named.apply("SCROLL_EXPORT"),
        named.apply(STEP),
        new ScrollExportBatch(
            allowed, exporters, new BatchOperations(clock), times.apply(STEP), life),
        new ConfluenceMacro(
            allowed,
            sites,
            new MacroOperations(clock),
            times.apply("CONFLUENCE_MACRO"),
            observation));
  }

  /** What operators look for before any job: what holds, in the log, and counters at zero. */
  private record Beginning(
      OperatorSettings settings, DownloadTurns turns, Observation observation) {

    static Beginning ofThisRuntime() {
      Environment environment = Environment.ofThisRuntime();
      OperatorSettings settings = OperatorSettings.from(environment);
      DownloadTurns turns = DownloadTurns.from(environment);
      settings.report().and(turns.report()).log();
      return new Beginning(settings, turns, Observation.ofThisRuntime());
    }

    /** All else, which takes its time. */
    SharedParts parts() {
      return over(
          Surroundings.by(settings),
          turns,
          InstantSource.system(),
          System::nanoTime,
          observation,
          OperationTime::of);
    }
  }

  private static Supplier<SharedParts> begun() {
    Deferred<Beginning> beginning = new Deferred<>(Beginning::ofThisRuntime);
    // No start of a runtime waits for it.
    Thread.ofVirtual().name("scroll-export-start").start(beginning::get);
    return new Deferred<>(() -> beginning.get().parts());
  }

  /**
   * A part of those of this runtime, or rather of the class loader to which its connectors belong.
   * Asked for when a connector is made; the part itself is made at the first job.
   */
  static <P> Supplier<P> ofThisRuntime(Function<SharedParts, P> part) {
    Supplier<SharedParts> parts = OfThisRuntime.PARTS;
    return () -> part.apply(parts.get());
  }
}
