package io.scrollexport.observation;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.observation.event.EndedExport;
import io.scrollexport.observation.event.Exchange;
import io.scrollexport.observation.event.ObservedJob;
import io.scrollexport.observation.event.StartedExport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place that is told what happens, and tells the observers of this runtime. Whatever is
 * told while an operation runs belongs to the job of its thread. Safe for use by many threads.
 */
public final class Observation {

  /** Nobody listens. */
  public static final Observation NONE = new Observation(List.of(), () -> 0);

  private record Running(ObservedJob job, long begin) {}

  private final List<Observer> observers;
  private final LongSupplier ticker;
  private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

  Observation(List<Observer> observers, LongSupplier ticker) {
    this.observers = List.copyOf(observers);
    this.ticker = ticker;
  }

  /** By logs, and by metrics where the runtime brings Micrometer. */
  public static Observation ofThisRuntime() {
    List<Observer> observers = new ArrayList<>();
    observers.add(new LogObserver());
    if (hasMicrometer()) {
      observers.add(MetricsObserver.ofThisRuntime());
    }
    return new Observation(observers, System::nanoTime);
  }

  private static boolean hasMicrometer() {
    try {
      Class.forName(
          "io.micrometer.core.instrument.Metrics", false, Observation.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** What can be read from now on. */
  public void figures(RuntimeFigures figures) {
    tell(observer -> observer.figures(figures));
  }

  /** Runs an operation on behalf of a job. */
  public <T> T operation(ObservedJob job, Supplier<T> operation) {
    return running(job, operation, Observer::operationEnded);
  }

  /** Asks for an access token. */
  public <T> T tokenRequest(Supplier<T> request) {
    return running(
        job().doing(ObservedJob.REQUESTING_TOKEN),
        request,
        (observer, job, failure, took) -> observer.tokenRequested(job, failure));
  }

  @FunctionalInterface
  private interface End {
    void tell(Observer observer, ObservedJob job, @Nullable FailureCode failure, Duration took);
  }

  private <T> T running(ObservedJob job, Supplier<T> doing, End end) {
    Running outer = running.get();
    long begin = ticker.getAsLong();
    running.set(new Running(job, begin));
    // What nobody foresaw is told to the engine by that code, too.
    @Nullable FailureCode failure = FailureCode.UNEXPECTED_RESPONSE;
    try {
      T result = doing.get();
      failure = null;
      return result;
    } catch (ExportException e) {
      failure = e.code();
      throw e;
    } finally {
      ObservedJob ended = job();
      running.set(outer);
      if (outer == null) {
        running.remove();
      }
      for (Observer observer : observers) {
        end.tell(observer, ended, failure, since(begin));
      }
    }
  }

  /** What runs in this thread is about that export, from here on. */
  public void about(String jobId) {
    Running now = running.get();
    if (now != null) {
      running.set(new Running(now.job().about(jobId), now.begin()));
    }
  }

  public void started(StartedExport export) {
    tell(observer -> observer.exportStarted(job(), export));
  }

  /** An export was seen to have ended. */
  public void ended(EndedExport export) {
    tell(observer -> observer.exportEnded(job(), export));
  }

  /**
   * A poll was turned away.
   *
   * @param jobId the exporter's own, as it came; absent where many were asked for at once
   * @param wait until the next one
   */
  public void throttled(@Nullable String jobId, Duration wait) {
    tell(observer -> observer.pollThrottled(job(), jobId, wait));
  }

  /**
   * A file became a document.
   *
   * @param jobId absent where only a download URL was given
   */
  public void downloaded(@Nullable String jobId, long bytes) {
    Running now = running.get();
    Duration took = now == null ? Duration.ZERO : since(now.begin());
    tell(observer -> observer.downloaded(job(), jobId, bytes, took));
  }

  /**
   * A site offers synchronous rendering no longer; the asynchronous one is used from now on.
   *
   * @param site host and port
   * @param status by which it said so
   */
  public void renderingGivenUp(String site, int status) {
    tell(observer -> observer.renderingGivenUp(job(), site, status));
  }

  void exchanged(Exchange exchange) {
    tell(observer -> observer.exchanged(job(), exchange));
  }

  long begin() {
    return ticker.getAsLong();
  }

  Duration since(long begin) {
    return Duration.ofNanos(ticker.getAsLong() - begin);
  }

  private ObservedJob job() {
    Running now = running.get();
    return now == null ? ObservedJob.NONE : now.job();
  }

  private void tell(Consumer<Observer> event) {
    observers.forEach(event);
  }
}
