package io.scrollexport.simulator.exporter;

import io.scrollexport.simulator.site.ExportOutcome;
import io.scrollexport.simulator.site.Page;
import io.scrollexport.simulator.site.Pages;
import io.scrollexport.simulator.site.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Starts export jobs and finds them again, for ten minutes after their end; the newest 10,000. */
public final class ExportJobs {
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Pages pages;
  private final Duration duration;
  private final Map<String, ExportOutcome> templates = new ConcurrentHashMap<>();
  private final Map<String, ExportJob> jobs = new LinkedHashMap<>();
  private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();
  private volatile ExportOutcome everyOutcome = new ExportOutcome.Complete();

  /**
   * No jobs yet, no templates yet.
   *
   * @param duration of the export of a page that has no duration of its own
   */
  public ExportJobs(Clock clock, Pages pages, Duration duration) {
    this.clock = clock;
    this.pages = pages;
    this.duration = duration;
  }

  /** Adds a template; an outcome other than complete goes before that of the page. */
  public void template(String id, ExportOutcome outcome) {
    templates.put(id, outcome);
  }

  /** From now on every export ends so, unless that is complete: then as page and template say. */
  public void allEnd(ExportOutcome outcome) {
    everyOutcome = outcome;
  }

  /** A page or a job that is refused for some more times. */
  private record Refusal(int times, int status, String message) {}

  /** Refuses that page or job the next so many times. */
  public void refuse(String pageOrJobId, int times, int status, String message) {
    refusals.put(pageOrJobId, new Refusal(times, status, message));
  }

  private void checkRefusal(String id) throws ExporterException {
    Refusal refusal =
        refusals.computeIfPresent(
            id, (same, one) -> new Refusal(one.times() - 1, one.status(), one.message()));
    if (refusal != null && refusal.times() >= 0) {
      throw new ExporterException(refusal.status(), refusal.message());
    }
  }

  /** All that were started, the first one first. */
  public List<ExportJob> all() {
    synchronized (jobs) {
      return List.copyOf(jobs.values());
    }
  }

  ExportJob start(
      ExportFormat format,
      User user,
      ExportRequest request,
      @Nullable String issuedByApp,
      Instant now)
      throws ExporterException {
    checkRefusal(request.pageId());
    Page page =
        pages
            .find(request.pageId(), user)
            .orElseThrow(
                () ->
                    new ExporterException(
                        404, "No page with ID '" + request.pageId() + "' was found."));
    ExportOutcome ofTemplate = templates.get(request.templateId());
    if (ofTemplate == null) {
      throw new ExporterException(
          404, "No template with ID '" + request.templateId() + "' was found.");
    }
    var job =
        new ExportJob(
            UUID.randomUUID().toString(),
            format,
            user,
            page,
            request,
            issuedByApp,
            now,
            page.exportDuration() == null ? duration : page.exportDuration(),
            outcome(page, ofTemplate));
    synchronized (jobs) {
      jobs.put(job.id(), job);
      if (jobs.size() > MOST) {
        jobs.remove(jobs.keySet().iterator().next());
      }
    }
    return job;
  }

  private ExportOutcome outcome(Page page, ExportOutcome ofTemplate) {
    ExportOutcome every = everyOutcome;
    if (!(every instanceof ExportOutcome.Complete)) {
      return every;
    }
    return ofTemplate instanceof ExportOutcome.Complete ? page.exportOutcome() : ofTemplate;
  }

  ExportJob find(ExportFormat format, User user, String jobId) throws ExporterException {
    checkRefusal(jobId);
    return find(jobId)
        .filter(job -> job.format() == format && job.owner().equals(user))
        .orElseThrow(
            () -> new ExporterException(404, "No export job with ID '" + jobId + "' was found."));
  }

  Optional<ExportJob> find(String jobId) {
    Instant oldestEnd = clock.instant().minus(KEPT);
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(jobId)).filter(job -> job.endsAt().isAfter(oldestEnd));
    }
  }
}
