package io.scrollexport.connector.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.connector.input.value.JobInputs;
import io.scrollexport.failure.ExportException;
import io.scrollexport.operation.batch.Batch;
import io.scrollexport.operation.batch.RequestedExport;
import io.scrollexport.protocol.Integration;
import io.scrollexport.protocol.PageAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The further inputs of {@code startExports}. */
public record StartExportsInput(
    @TemplateProperty(
            group = "export",
            label = "Exports",
            description = "A list of up to 500 contexts: pageId, templateId, and further options",
            type = PropertyType.String,
            feel = FeelMode.required,
            defaultValue = "=exportRequests",
            constraints = @PropertyConstraints(notEmpty = true))
        Input exportRequests,
    @TemplateProperty(
            group = "export",
            label = "Exports under way",
            description = "How many go on at a time at most, 1 to 500; 100 if empty",
            type = PropertyType.String,
            optional = true)
        Input maxOpen)
    implements JobInputs {

  /** How many exports may be under way at a time. */
  public int underWay() {
    return maxOpen.number(100, 1, Batch.MOST);
  }

  /** The exports, each judged by itself, at an integration that knows its site. */
  public List<RequestedExport> requests(Integration integration, @Nullable Batch before) {
    JsonNode list = exportRequests.value();
    if (exportRequests.misplaced()
        || !list.isArray()
        || list.isEmpty()
        || list.size() > Batch.MOST) {
      throw exportRequests.invalid(
          "must be a list of 1 to "
              + Batch.MOST
              + " contexts, such as =[{pageId: \"1376263\","
              + " templateId: \"d6d04ab9-53c0-42d9-9ae2-f4903275f654\"}]");
    }
    if (before != null && before.pages().size() != list.size()) {
      throw exportRequests.invalid(
          "holds " + list.size() + " exports, and previous " + before.pages().size());
    }
    List<RequestedExport> requests = new ArrayList<>();
    for (JsonNode element : list) {
      int index = requests.size() + 1;
      RequestedExport request = request(element, index, integration);
      if (before != null && !before.mayBeOf(index, request.pageId())) {
        throw new Input(path(index), ".pageId", element, false)
            .invalid("is another page than in previous");
      }
      requests.add(request);
    }
    return List.copyOf(requests);
  }

  private String path(int index) {
    return exportRequests.name() + "[" + index + "]";
  }

  private RequestedExport request(JsonNode element, int index, Integration integration) {
    String path = path(index);
    ExportRequestInput input = InputBinding.bind(ExportRequestInput.class, path + ".", element);
    try {
      if (!element.isObject()) {
        throw new Input("", path, element, false).invalid("must be a context");
      }
      return new RequestedExport.WellFormed(input.exportRequest(integration));
    } catch (ExportException e) {
      return new RequestedExport.Malformed(pageId(input, integration), told(e, input));
    }
  }

  /** Absent where the field is malformed: its value is repeated nowhere. */
  private static @Nullable String pageId(ExportRequestInput input, Integration integration) {
    try {
      return input.pageId().parsed(text -> PageAddress.pageId(text, integration));
    } catch (ExportException e) {
      return null;
    }
  }

  /** The failure, without the name of the secret to which a value refers. */
  private static ExportException told(ExportException problem, ExportRequestInput input) {
    return InputBinding.inputs(input).stream()
        .filter(Input::refersToSecret)
        .findFirst()
        .map(field -> field.invalid("refers to a secret"))
        .orElse(problem);
  }
}
