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
public record Progress(int step, int totalSteps, double stepProgress) {

  public Progress {
    boolean percentage = stepProgress >= 0 && stepProgress <= 100;
    if (step < 1 || step > totalSteps || !percentage) {
      throw new IllegalArgumentException(
          "No progress: step " + step + " of " + totalSteps + ", " + stepProgress + " percent");
    }
  }

  /**
   * Reads what an exporter reported. Steps that are absent or make no sense say nothing, which is
   * {@code null}; a step after the last counts as the last. A step progress that is absent or not a
   * number counts as 0, one that is out of range as the nearest of 0 and 100.
   */
  public static @Nullable Progress of(
      @Nullable Number step, @Nullable Number totalSteps, @Nullable Number stepProgress) {
    if (step == null || totalSteps == null) {
      return null;
    }
    double of = totalSteps.doubleValue();
    double at = Math.min(step.doubleValue(), of);
    boolean counted = at >= 1 && of <= Integer.MAX_VALUE;
    if (!counted || at != Math.rint(at) || of != Math.rint(of)) {
      return null;
    }
    double percent = stepProgress == null ? 0 : stepProgress.doubleValue();
    double inRange = Double.isNaN(percent) ? 0 : Math.clamp(percent, 0.0, 100.0);
    return new Progress((int) at, (int) of, inRange);
  }

  /** 0 to 100 over all steps, rounded down. */
  public int percent() {
    return (int) Math.floor((100.0 * (step - 1) + stepProgress) / totalSteps);
  }

  /**
   * What the report stands for, as a share of the whole job. At 0 or 100 percent of a step, an
   * exporter that has never reported others may be telling steps only, and then anything inside the
   * step is possible.
   *
   * @param percent whether the exporter reports percent of a step
   */
  Span span(boolean percent) {
    double least = (step - 1 + stepProgress / 100) / totalSteps;
    double width = percent ? 0.01 : 1;
    return new Span(least, Math.min(1, least + width / totalSteps));
  }

  boolean isInsideStep() {
    return stepProgress > 0 && stepProgress < 100;
  }
}
