package io.scrollexport.connector.input.macro;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.connector.input.value.FieldPattern;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.JobInputs;
import io.scrollexport.download.document.DocumentSink;
import io.scrollexport.operation.ContentDelivery;

/** The inputs that say how the result reaches the process. */
public record StorageInput(
    Storage macro,
    @TemplateProperty(
            group = "document",
            label = "Document time to live",
            description = "ISO 8601 duration after which the document is deleted, such as P30D",
            type = PropertyType.String,
            optional = true,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = FieldPattern.LIFETIME,
                            message = FieldPattern.LIFETIME_MESSAGE)))
        Input documentTimeToLive)
    implements JobInputs {

  /** Input {@code macro.storeAsDocument}. */
  public record Storage(
      @TemplateProperty(
              group = "document",
              label = "Store the content as a document",
              description = "For content over 1.5 MB: the result holds a document instead of it",
              type = PropertyType.Boolean,
              defaultValue = "false",
              defaultValueType = DefaultValueType.Boolean)
          Input storeAsDocument) {}

  /**
   * How the result reaches the process.
   *
   * @param mostBytes how large its JSON may be
   * @param sink where documents go
   */
  public <D> ContentDelivery<D> delivery(long mostBytes, DocumentSink<D> sink) {
    return new ContentDelivery<>(
        mostBytes,
        macro.storeAsDocument().flag(false) ? sink : null,
        documentTimeToLive.lifetime());
  }
}
