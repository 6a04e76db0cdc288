package io.scrollexport.connector.input.macro;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.JobInputs;

/** The input that says whether an earlier conversion may serve. */
public record CacheInput(Cache macro) implements JobInputs {

  /** Input {@code macro.allowCache}. */
  public record Cache(
      @TemplateProperty(
              group = "conversion",
              label = "Allow the result of an earlier conversion",
              description = "Its value can be had until the new one is there",
              type = PropertyType.Boolean,
              defaultValue = "false",
              defaultValueType = DefaultValueType.Boolean)
          Input allowCache) {}

  /** Whether it may; not where the process does not say. */
  public boolean isAllowed() {
    return macro.allowCache().flag(false);
  }
}
