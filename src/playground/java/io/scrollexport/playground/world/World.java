package io.scrollexport.playground.world;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.scrollexport.demo.FileDocumentStore;
import io.scrollexport.local.LocalCamunda;
import io.scrollexport.local.OpenJobs;
import io.scrollexport.local.engine.LocalEngine;
import io.scrollexport.local.engine.LogFeed;
import io.scrollexport.playground.api.Message;
import io.scrollexport.playground.api.State;
import io.scrollexport.playground.live.Live;
import io.scrollexport.playground.stream.Changes;
import io.scrollexport.playground.wire.Wire;
import io.scrollexport.playground.workers.Workers;
import io.scrollexport.playground.world.site.Site;
import io.scrollexport.playground.world.site.Space;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** One engine, one site, one document store, with all that happened there since the start. */
public final class World implements AutoCloseable {
  /**
   * The engine in memory writes down each time that a worker asks for jobs, and keeps it: asked ten
   * times a second, as is the default, it would be full after four hours without a run.
   */
  private static final Map<String, String> ASKING =
      Map.of(
          "camunda.client.worker.defaults.stream-enabled", "true",
          "camunda.client.worker.defaults.poll-interval", "PT2S");

  private final Site site;
  private final LocalCamunda camunda;
  private final LogFeed feed;
  private final Live live;
  private final Wire wire;
  private final Messages messages;
  private final Trouble trouble;
  private final ClockSkip clock;
  private final Starts starts;
  private final Operator operator;
  private final Space space;
  private final FileDocumentStore documents;

  private World(Site site, Models models, Path folder, Path archive, Changes changes) {
    this.site = site;
    EngineClock now = new EngineClock(InstantSource.system());
    space = Space.of(site);
    documents = new FileDocumentStore(folder, InstantSource.system());
    Documents store = new Documents(documents);
    trouble = new Trouble(changes, now, site.simulator(), store);
    messages = new Messages(changes, now);
    wire = new Wire(changes, now);
    live = new Live(changes, now, space::title, wire::jobStarted);
    wire.observe(live);
    ZeebeTestEngine engine = LocalEngine.create();
    engine.start();
    Workers workers = new Workers(documents, archive, messages::show);
    camunda =
        LocalCamunda.joining(
            engine, store, site.secrets(), ASKING, context -> workers.register(context));
    OpenJobs jobs = new OpenJobs();
    feed =
        camunda
            .log()
            .follow(
                Live.RECORDS,
                record -> {
                  jobs.accept(record);
                  live.accept(record);
                });
    clock = new ClockSkip(camunda, jobs, live, now, changes);
    Processes processes = new Processes(camunda.client(), models, site.simulator() == null);
    operator = new Operator(camunda, live);
    starts = new Starts(processes, site, models, new RunLimit(live::running));
    if (site.simulator() != null) {
      wire.record(site.simulator());
    }
  }

  /**
   * Starts all of it.
   *
   * @param page the page to begin with at a real site, may be empty
   * @param folder for documents
   * @param archive for what was approved
   * @throws IllegalArgumentException when the environment names a site but not all that it takes
   */
  public static World start(
      Map<String, String> environment,
      String page,
      Models models,
      Path folder,
      Path archive,
      Changes changes) {
    Site site = Site.from(environment, page);
    try {
      return new World(site, models, folder, archive, changes);
    } catch (RuntimeException e) {
      site.close();
      throw e;
    }
  }

  /** What goes on. */
  public Live live() {
    return live;
  }

  /** Exchanges with the site. */
  public Wire wire() {
    return wire;
  }

  /** The site's pages. */
  public Space space() {
    return space;
  }

  /** The switches. */
  public Trouble trouble() {
    return trouble;
  }

  /** What can be started. */
  public Starts starts() {
    return starts;
  }

  /** What can be done with runs. */
  public Operator operator() {
    return operator;
  }

  /** The documents. */
  public FileDocumentStore documents() {
    return documents;
  }

  /** The site in a few words. */
  public State.Site site() {
    return new State.Site(site.name(), site.simulator() != null, site.templates());
  }

  /** The engine's clock. */
  public State.Clock clock() {
    return clock.now();
  }

  /** Newest first. */
  public List<Message> messages() {
    return messages.all();
  }

  /** Begins to move the clock on by an ISO 8601 duration. */
  public void skip(String duration) {
    clock.begin(duration);
  }

  @Override
  public void close() {
    clock.close();
    live.close();
    feed.close();
    camunda.close();
    site.close();
  }
}
