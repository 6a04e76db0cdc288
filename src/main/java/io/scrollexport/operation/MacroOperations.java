package io.scrollexport.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.confluence.macro.ConversionResult;
import io.scrollexport.confluence.macro.MacroAddress;
import io.scrollexport.confluence.macro.MacroBodies;
import io.scrollexport.confluence.macro.MacroConversion;
import io.scrollexport.polling.PlannedPoll;
import io.scrollexport.polling.PollHistory;
import io.scrollexport.polling.PollPlan;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/** The operations on bodies of macros: one question to Confluence each. */
public final class MacroOperations {

  /** What only we say of a conversion, whatever the site puts beside its result. */
  private static final Set<String> OURS =
      Set.of("asyncId", "polls", "startedAt", "nextPollIn", "document");

  private final InstantSource clock;

  public MacroOperations(InstantSource clock) {
    this.clock = clock;
  }

  /** {@code getMacroBody}. */
  public <D> DeliveredContent<D> body(
      MacroBodies macros, MacroAddress macro, ContentDelivery<D> delivery) {
    return delivery.deliver(macros.body(macro), LargeText.storage(origin(macro)));
  }

  /** {@code convertMacroBody}. */
  public <D> DeliveredContent<D> convert(
      MacroBodies macros,
      MacroAddress macro,
      MacroConversion conversion,
      ContentDelivery<D> delivery) {
    return delivery.deliver(macros.converted(macro, conversion), LargeText.rendered(origin(macro)));
  }

  /** {@code startMacroBodyConversion}. */
  public StartedConversion start(
      MacroBodies macros, MacroAddress macro, MacroConversion conversion, boolean allowCache) {
    return new StartedConversion(macros.startConversion(macro, conversion, allowCache));
  }

  /**
   * {@code getConversionResult}. A conversion that failed is a result. While one goes on, the
   * result holds what the next poll needs, and the value of an earlier conversion where Confluence
   * gives it, which is never stored as a document.
   *
   * @param before what the polls before have shown, as far as the process kept it; its job ID is
   *     the ID of the conversion
   */
  public <D> DeliveredContent<D> result(
      MacroBodies macros, PollHistory before, PollPlan plan, ContentDelivery<D> delivery) {
    String asyncId = before.jobId();
    ConversionResult result = macros.result(asyncId);
    ObjectNode content =
        JsonNodeFactory.instance
            .objectNode()
            .put("status", result.status().inResult())
            .put("finished", result.finished());
    result.content().properties().stream()
        .filter(field -> !content.has(field.getKey()) && !OURS.contains(field.getKey()))
        .forEach(field -> content.set(field.getKey(), field.getValue()));
    LargeText value = LargeText.rendered(Map.of("asyncId", asyncId));
    if (result.finished()) {
      return delivery.deliver(content, value);
    }
    if (delivery.storesDocuments()) {
      content.remove(value.field());
    }
    PlannedPoll next = plan.next(before, clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
    content.put("asyncId", asyncId);
    content.put("polls", next.history().polls());
    content.put("startedAt", String.valueOf(next.history().startedAt()));
    content.put("nextPollIn", next.delay().toString());
    return delivery.deliver(content, value);
  }

  private static Map<String, Object> origin(MacroAddress macro) {
    return Map.of("contentId", macro.contentId(), "macroId", macro.macroId());
  }
}
