package io.scrollexport.playground.stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scrollexport.playground.api.Message;
import io.scrollexport.playground.api.StartTimer;
import io.scrollexport.playground.api.State;
import io.scrollexport.playground.api.Task;
import io.scrollexport.playground.api.run.ElementState;
import io.scrollexport.playground.api.run.Incident;
import io.scrollexport.playground.api.run.Job;
import io.scrollexport.playground.api.run.RunSummary;
import io.scrollexport.playground.api.run.StoredDocument;
import io.scrollexport.playground.api.run.Timer;
import io.scrollexport.playground.api.run.Variable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a change is about, each time as a new whole that takes the place of the old. */
public sealed interface Detail {
  /** The word by which the page tells kinds apart. */
  default String kind() {
    return switch (this) {
      case OfRun any -> "run";
      case OfElement any -> "element";
      case OfFlow any -> "flow";
      case OfTimer any -> "timer";
      case OfJob any -> "job";
      case OfIncident any -> "incident";
      case OfVariable any -> "variable";
      case OfTask any -> "task";
      case OfDocument any -> "document";
      case OfExchange any -> "exchange";
      case OfMessage any -> "message";
      case OfStarts any -> "starts";
      case OfClock any -> "clock";
      case OfTrouble any -> "trouble";
      case OfMemory any -> "memory";
    };
  }

  /** What the whole is of: of two changes to the same within a tenth of a second, one is told. */
  Object subject();

  /** A run's summary. */
  record OfRun(String state, RunSummary summary) implements Detail {
    @Override
    public Object subject() {
      return state;
    }
  }

  /** An element. */
  record OfElement(String element, @JsonUnwrapped ElementState now) implements Detail {
    @Override
    public Object subject() {
      return element;
    }
  }

  /** A sequence flow. */
  record OfFlow(String element, int count) implements Detail {
    @Override
    public Object subject() {
      return element;
    }
  }

  /** A timer. */
  record OfTimer(String state, @JsonUnwrapped Timer timer) implements Detail {
    @Override
    public Object subject() {
      return timer.key();
    }
  }

  /** A job. */
  record OfJob(String element, String state, Job job) implements Detail {
    @Override
    public Object subject() {
      return job.key();
    }
  }

  /** An incident. */
  record OfIncident(String state, Incident incident) implements Detail {
    @Override
    public Object subject() {
      return incident.key() + state;
    }
  }

  /** A variable. */
  record OfVariable(@JsonUnwrapped Variable variable) implements Detail {
    @Override
    public Object subject() {
      return variable.scope() + " " + variable.name();
    }
  }

  /** A user task. */
  record OfTask(String state, Task task) implements Detail {
    @Override
    public Object subject() {
      return task.key() + state;
    }
  }

  /** A document. */
  record OfDocument(StoredDocument document) implements Detail {
    @Override
    public Object subject() {
      return document.id();
    }
  }

  /**
   * An exchange.
   *
   * @param id of the exchange
   */
  record OfExchange(@JsonIgnore String id, Object exchange) implements Detail {
    @Override
    public Object subject() {
      return id;
    }
  }

  /** A message. */
  record OfMessage(Message message) implements Detail {
    @Override
    public Object subject() {
      return message.id();
    }
  }

  /** The timers of start events, soonest first. */
  record OfStarts(List<StartTimer> starts) implements Detail {
    @Override
    public Object subject() {
      return "";
    }
  }

  /** The engine's clock; {@code skipped} once it has been moved. */
  record OfClock(State.Clock clock, @Nullable String skipped) implements Detail {
    @Override
    public Object subject() {
      return skipped == null ? "" : skipped;
    }
  }

  /** The switches; {@code name} where one was turned. */
  record OfTrouble(@Nullable String name, Map<String, Boolean> trouble) implements Detail {
    @Override
    public Object subject() {
      return name == null ? "" : name;
    }
  }

  /** The JVM's memory. */
  record OfMemory(State.Memory memory) implements Detail {
    @Override
    public Object subject() {
      return "";
    }
  }
}
