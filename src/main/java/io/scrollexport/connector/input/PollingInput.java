package io.scrollexport.connector.input;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.connector.input.value.FieldPattern;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.JobInputs;
import io.scrollexport.polling.PollBounds;
import io.scrollexport.polling.PollPlan;
import java.time.Duration;

/** The bounds of the poll plan, for the operations whose result says when to poll next. */
public record PollingInput(
    @TemplateProperty(
            group = "polling",
            label = "Shortest poll interval",
            description =
                "The least time until the next poll, as an ISO 8601 duration; PT1S if empty",
            type = PropertyType.String,
            optional = true,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = FieldPattern.DURATION,
                            message = FieldPattern.DURATION_MESSAGE)))
        Input minPollInterval,
    @TemplateProperty(
            group = "polling",
            label = "Longest poll interval",
            description = "The most time until the next poll, at most PT2M; PT30S if empty",
            type = PropertyType.String,
            optional = true,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = FieldPattern.DURATION,
                            message = FieldPattern.DURATION_MESSAGE)))
        Input maxPollInterval)
    implements JobInputs {

  /** The plan within these bounds. */
  public PollPlan plan() {
    Duration shortest = minPollInterval.duration();
    Duration longest = maxPollInterval.duration();
    try {
      Duration least = shortest == null ? PollBounds.DEFAULT.shortest() : shortest;
      Duration most = longest == null ? PollBounds.DEFAULT.longest() : longest;
      return new PollPlan(new PollBounds(least, most));
    } catch (IllegalArgumentException e) {
      boolean tooShort = shortest != null && shortest.compareTo(PollBounds.RESOLUTION) < 0;
      Input blamed = tooShort || longest == null ? minPollInterval : maxPollInterval;
      throw blamed.invalid("cannot be used: " + e.getMessage());
    }
  }
}
