package io.scrollexport.polling;

import org.jspecify.annotations.Nullable;

/**
 * How far a job says it is: in step {@code step} of {@code totalSteps}, counted from 1, of which
 * {@code stepProgress} percent are done.
 *
 * <p>Reports are cut to whole percent, or to whole steps by exporters that leave the step progress
 * at 0.
 *
 * @throws IllegalArgumentException when a part is out of range
 */
public record Progress(int step, int totalSteps, int stepProgress) {

  public Progress {
    if (step < 1 || step > totalSteps || stepProgress < 0 || stepProgress > 100) {
      throw new IllegalArgumentException(
          "No progress: step " + step + " of " + totalSteps + ", " + stepProgress + " percent");
    }
  }

  /**
   * Reads what an exporter reported. Steps that are absent or make no sense say nothing, which is
   * {@code null}; a step after the last counts as the last. A step progress that is absent counts
   * as 0, one that is out of range as the nearest of 0 and 100.
   */
  public static @Nullable Progress of(
      @Nullable Integer step, @Nullable Integer totalSteps, @Nullable Integer stepProgress) {
    if (step == null || totalSteps == null || Math.min(step, totalSteps) < 1) {
      return null;
    }
    return new Progress(
        Math.min(step, totalSteps),
        totalSteps,
        stepProgress == null ? 0 : Math.clamp(stepProgress, 0, 100));
  }

  /** 0 to 100 over all steps, rounded down. */
  public int percent() {
    return (int) ((100L * (step - 1) + stepProgress) / totalSteps);
  }

  /**
   * What the report stands for, as a share of the whole job. At 0 or 100 percent of a step, an
   * exporter that has never reported others may be telling steps only, and then anything inside the
   * step is possible.
   *
   * @param percent whether the exporter reports percent of a step
   */
  Span span(boolean percent) {
    double least = (step - 1 + stepProgress / 100.0) / totalSteps;
    double width = percent ? 0.01 : 1;
    return new Span(least, Math.min(1, least + width / totalSteps));
  }

  boolean isInsideStep() {
    return stepProgress > 0 && stepProgress < 100;
  }
}
