package io.scrollexport.simulator.exporter;

import io.scrollexport.simulator.site.User;
import io.scrollexport.simulator.storage.Macro;
import io.scrollexport.simulator.storage.MacroRenderer;
import io.scrollexport.simulator.storage.RenderContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The exporter's macro: its parameters are a request, its output is the answer. */
public final class ExportMacro implements MacroRenderer {
  private static final Duration LEEWAY = Duration.ofSeconds(10);
  private static final Set<String> PARAMETERS =
      Set.of("issued-at", "issued-by-app", "export-request", "export-job-id");

  private final ExportFormat format;
  private final ExportJobs jobs;
  private final Downloads downloads;
  private final Supplier<MacroOutput> output;

  /** The macro of one exporter. */
  public ExportMacro(
      ExportFormat format, ExportJobs jobs, Downloads downloads, Supplier<MacroOutput> output) {
    this.format = format;
    this.jobs = jobs;
    this.downloads = downloads;
    this.output = output;
  }

  @Override
  public String render(Macro macro, RenderContext context) {
    try {
      return output.get().success(answer(macro.parameters(), context.user(), context.at()));
    } catch (ExporterException e) {
      return output.get().error(ExporterJson.error(e.status(), e.getMessage()));
    }
  }

  @Override
  public boolean isCall() {
    return true;
  }

  private String answer(Map<String, String> parameters, User user, Instant now)
      throws ExporterException {
    checkIssuedAt(parameters.get("issued-at"), now);
    for (String name : parameters.keySet()) {
      if (!PARAMETERS.contains(name)) {
        throw new ExporterException(400, "Unknown parameter '" + name + "'.");
      }
    }
    String request = parameters.get("export-request");
    String jobId = parameters.get("export-job-id");
    if ((request == null) == (jobId == null)) {
      throw new ExporterException(
          400, "Must set either 'export-request' or 'export-job-id' parameter.");
    }
    if (jobId != null) {
      ExportJob job = jobs.find(format, user, jobId);
      return ExporterJson.status(job.at(now), () -> downloads.url(job));
    }
    String app = parameters.get("issued-by-app");
    if (app == null || app.isBlank()) {
      throw new ExporterException(400, "Must set 'issued-by-app' parameter to the app's name.");
    }
    return ExporterJson.started(jobs.start(format, user, ExportRequest.parse(request), app, now));
  }

  private void checkIssuedAt(@Nullable String issuedAt, Instant now) throws ExporterException {
    if (issuedAt == null || !issuedAt.matches("[0-9]{1,12}") || outsideLeeway(issuedAt, now)) {
      throw new ExporterException(
          400, "Must set 'issued-at' parameter to current time as Unix Epoch seconds.");
    }
  }

  private boolean outsideLeeway(String issuedAt, Instant now) {
    // Whole seconds on both sides: a time-stamp has no fractions to be late by.
    long difference = now.getEpochSecond() - Long.parseLong(issuedAt);
    return Math.abs(difference) > LEEWAY.toSeconds();
  }
}
