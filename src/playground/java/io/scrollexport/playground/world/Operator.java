package io.scrollexport.playground.world;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.scrollexport.local.LocalCamunda;
import io.scrollexport.playground.api.Refusal;
import io.scrollexport.playground.live.Live;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What somebody does with a run that goes on, in Operate and Tasklist. */
public final class Operator {
  private static final String NO_MORE = "The engine refuses that: ";

  private final LocalCamunda camunda;
  private final Live live;

  Operator(LocalCamunda camunda, Live live) {
    this.camunda = camunda;
    this.live = live;
  }

  /** Ends a run that nobody called. */
  public void cancel(long run) {
    command(client -> client.newCancelInstanceCommand(run).send().join());
  }

  /** One more try for what has an incident. */
  public void retry(long incident) {
    OptionalLong job = live.jobOfIncident(incident);
    if (job.isEmpty()) {
      throw Refusal.gone();
    }
    command(
        client -> {
          if (job.getAsLong() > 0) {
            client.newUpdateRetriesCommand(job.getAsLong()).retries(1).send().join();
          }
          client.newResolveIncidentCommand(incident).send().join();
        });
  }

  /** Completes a user task with what its form gives. */
  public void complete(long task, Map<String, Object> variables) {
    if (live.task(task).isEmpty()) {
      throw Refusal.gone();
    }
    camunda.complete(task, variables);
  }

  private void command(Consumer<CamundaClient> command) {
    try {
      command.accept(camunda.client());
    } catch (ClientStatusException e) {
      @Nullable String reason = e.getStatus().getDescription();
      throw Refusal.of(409, NO_MORE + (reason == null ? e.getStatusCode() : reason));
    }
  }
}
