package io.scrollexport.connector;

import io.camunda.connector.api.annotation.Operation;
import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.annotation.Variable;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorProvider;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.scrollexport.connector.input.PollingInput;
import io.scrollexport.connector.input.macro.CacheInput;
import io.scrollexport.connector.input.macro.ConversionInput;
import io.scrollexport.connector.input.macro.ConversionResultInput;
import io.scrollexport.connector.input.macro.MacroInput;
import io.scrollexport.connector.input.macro.SiteInput;
import io.scrollexport.connector.input.macro.StorageInput;
import io.scrollexport.operation.DeliveredContent;
import io.scrollexport.operation.StartedConversion;
import java.util.function.Supplier;

/** Connector {@code io.scrollexport:confluence-macro:1}: reads and converts macros of a page. */
@OutboundConnector(
    name = "Confluence Macro",
    type = "io.scrollexport:confluence-macro:1",
    inputVariables = {
      "authentication",
      "confluence",
      "connectionTimeoutInSeconds",
      "readTimeoutInSeconds",
      "macro",
      "asyncId",
      "previous",
      "documentTimeToLive",
      "minPollInterval",
      "maxPollInterval"
    })
@ElementTemplate(
    id = "io.scrollexport.confluence-macro",
    name = "Confluence Macro",
    version = 1,
    description = "Read what a macro on a Confluence page holds, or how it is rendered",
    engineVersion = "^8.8",
    documentationRef =
        "https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content---macro-body/",
    icon = "io/scrollexport/confluence-macro.svg",
    metadata =
        @ElementTemplate.Metadata(
            keywords = {
              "confluence",
              "macro",
              "macro parameters",
              "get macro body",
              "convert macro body",
              "start macro body conversion",
              "get conversion result"
            }),
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation"),
      @PropertyGroup(id = "confluence", label = "Confluence"),
      @PropertyGroup(id = "authentication", label = "Sign-in"),
      @PropertyGroup(id = "macro", label = "Macro"),
      @PropertyGroup(id = "conversion", label = "Conversion"),
      @PropertyGroup(id = "document", label = "Document", openByDefault = false),
      @PropertyGroup(id = "polling", label = "Polling", openByDefault = false),
      @PropertyGroup(id = "timeouts", label = "Timeouts", openByDefault = false)
    })
public class ConfluenceMacroConnector implements OutboundConnectorProvider {

  private final Supplier<ConfluenceMacro> macros;

  /** Used by discovery; takes the parts that all connectors of this runtime share. */
  public ConfluenceMacroConnector() {
    this(SharedParts.ofThisRuntime(SharedParts::macros));
  }

  ConfluenceMacroConnector(Supplier<ConfluenceMacro> macros) {
    this.macros = macros;
  }

  /** Reads name, body in storage format, and parameters. */
  @Operation(id = "getMacroBody", name = "Get macro body")
  public DeliveredContent<Document> getMacroBody(
      @Variable SiteInput site,
      @Variable MacroInput macro,
      @Variable StorageInput storage,
      OutboundConnectorContext context) {
    return ObservedOperation.run(
        "getMacroBody", context, macros, parts -> parts.body(site, macro, storage, context));
  }

  /** Has Confluence render the macro, at once. */
  @Operation(id = "convertMacroBody", name = "Convert macro body")
  public DeliveredContent<Document> convertMacroBody(
      @Variable SiteInput site,
      @Variable MacroInput macro,
      @Variable ConversionInput conversion,
      @Variable StorageInput storage,
      OutboundConnectorContext context) {
    return ObservedOperation.run(
        "convertMacroBody",
        context,
        macros,
        parts -> parts.convert(site, macro, conversion, storage, context));
  }

  /** Starts to have Confluence render the macro. */
  @Operation(id = "startMacroBodyConversion", name = "Start macro body conversion")
  public StartedConversion startMacroBodyConversion(
      @Variable SiteInput site,
      @Variable MacroInput macro,
      @Variable ConversionInput conversion,
      @Variable CacheInput cache,
      OutboundConnectorContext context) {
    return ObservedOperation.run(
        "startMacroBodyConversion",
        context,
        macros,
        parts -> parts.start(site, macro, conversion, cache, context));
  }

  /** Asks once how a conversion stands, and for its result. */
  @Operation(id = "getConversionResult", name = "Get conversion result")
  public DeliveredContent<Document> getConversionResult(
      @Variable SiteInput site,
      @Variable ConversionResultInput result,
      @Variable PollingInput polling,
      @Variable StorageInput storage,
      OutboundConnectorContext context) {
    return ObservedOperation.run(
        "getConversionResult",
        context,
        macros,
        parts -> parts.result(site, result, polling, storage, context));
  }
}
