package io.scrollexport.playground.world;

import io.scrollexport.playground.api.Refusal;
import io.scrollexport.playground.stream.Changes;
import io.scrollexport.playground.stream.Detail;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Standing;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The switches of what may go wrong: those of the simulator, and one of the document store. */
public final class Trouble {
  private static final String STORE_FULL = "document-store-full";

  private final Changes changes;
  private final InstantSource clock;
  private final @Nullable ConfluenceSimulator simulator;
  private final Documents documents;
  private boolean storeFull;

  Trouble(
      Changes changes,
      InstantSource clock,
      @Nullable ConfluenceSimulator simulator,
      Documents documents) {
    this.changes = changes;
    this.clock = clock;
    this.simulator = simulator;
    this.documents = documents;
  }

  /** Every switch by its name. */
  public Map<String, Boolean> all() {
    return changes.exclusively(
        () -> {
          Map<String, Boolean> all = new LinkedHashMap<>();
          for (Standing fault : Standing.values()) {
            all.put(fault.label(), simulator != null && simulator.stands(fault));
          }
          all.put(STORE_FULL, storeFull);
          return all;
        });
  }

  /** Turns one switch; how an export ends can go wrong in one way at a time. */
  public Map<String, Boolean> turn(String name, boolean on) {
    return changes.exclusively(
        () -> {
          if (name.equals(STORE_FULL)) {
            fill(on);
          } else {
            Standing fault = Standing.labelled(name).orElseThrow(Refusal::gone);
            if (simulator == null) {
              throw Refusal.of(409, "That can be switched with the simulator only.");
            }
            simulator.stand(fault, on);
          }
          return told(name);
        });
  }

  /** All is well again. */
  public Map<String, Boolean> end() {
    return changes.exclusively(
        () -> {
          fill(false);
          if (simulator != null) {
            for (Standing fault : Standing.values()) {
              simulator.stand(fault, false);
            }
          }
          return told(null);
        });
  }

  private void fill(boolean on) {
    storeFull = on;
    documents.full(on);
  }

  private Map<String, Boolean> told(@Nullable String name) {
    Map<String, Boolean> all = all();
    changes.add(clock.instant(), null, null, new Detail.OfTrouble(name, all));
    return all;
  }
}
