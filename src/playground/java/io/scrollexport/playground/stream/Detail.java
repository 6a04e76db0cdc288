package io.scrollexport.playground.stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scrollexport.playground.api.ElementState;
import io.scrollexport.playground.api.Incident;
import io.scrollexport.playground.api.Job;
import io.scrollexport.playground.api.Message;
import io.scrollexport.playground.api.RunSummary;
import io.scrollexport.playground.api.State;
import io.scrollexport.playground.api.StoredDocument;
import io.scrollexport.playground.api.Task;
import io.scrollexport.playground.api.Timer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a change is about, each time as a new whole that takes the place of the old. */
public sealed interface Detail {
  /** The word by which the page tells kinds apart. */
  String kind();

  /** What the whole is of: of two changes to the same within a tenth of a second, one is told. */
  Object subject();

  /** A run's summary. */
  record OfRun(String state, RunSummary summary) implements Detail {
    @Override
    public String kind() {
      return "run";
    }

    @Override
    public Object subject() {
      return state;
    }
  }

  /** An element. */
  record OfElement(String element, @JsonUnwrapped ElementState now) implements Detail {
    @Override
    public String kind() {
      return "element";
    }

    @Override
    public Object subject() {
      return element;
    }
  }

  /** A sequence flow. */
  record OfFlow(String element, int count) implements Detail {
    @Override
    public String kind() {
      return "flow";
    }

    @Override
    public Object subject() {
      return element;
    }
  }

  /** A timer. */
  record OfTimer(String state, @JsonUnwrapped Timer timer) implements Detail {
    @Override
    public String kind() {
      return "timer";
    }

    @Override
    public Object subject() {
      return timer.key();
    }
  }

  /** A job. */
  record OfJob(String element, String state, Job job) implements Detail {
    @Override
    public String kind() {
      return "job";
    }

    @Override
    public Object subject() {
      return job.key();
    }
  }

  /** An incident. */
  record OfIncident(String state, Incident incident) implements Detail {
    @Override
    public String kind() {
      return "incident";
    }

    @Override
    public Object subject() {
      return incident.key() + state;
    }
  }

  /** A variable. */
  record OfVariable(@JsonUnwrapped io.scrollexport.playground.api.Variable variable)
      implements Detail {
    @Override
    public String kind() {
      return "variable";
    }

    @Override
    public Object subject() {
      return variable.scope() + " " + variable.name();
    }
  }

  /** A user task. */
  record OfTask(String state, Task task) implements Detail {
    @Override
    public String kind() {
      return "task";
    }

    @Override
    public Object subject() {
      return task.key() + state;
    }
  }

  /** A document. */
  record OfDocument(StoredDocument document) implements Detail {
    @Override
    public String kind() {
      return "document";
    }

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
  record OfExchange(@com.fasterxml.jackson.annotation.JsonIgnore String id, Object exchange)
      implements Detail {
    @Override
    public String kind() {
      return "exchange";
    }

    @Override
    public Object subject() {
      return id;
    }
  }

  /** A message. */
  record OfMessage(Message message) implements Detail {
    @Override
    public String kind() {
      return "message";
    }

    @Override
    public Object subject() {
      return message.id();
    }
  }

  /** The engine's clock; {@code skipped} once it has been moved. */
  record OfClock(State.Clock clock, @Nullable String skipped) implements Detail {
    @Override
    public String kind() {
      return "clock";
    }

    @Override
    public Object subject() {
      return skipped == null ? "" : skipped;
    }
  }

  /** The switches; {@code name} where one was turned. */
  record OfTrouble(@Nullable String name, Map<String, Boolean> trouble) implements Detail {
    @Override
    public String kind() {
      return "trouble";
    }

    @Override
    public Object subject() {
      return name == null ? "" : name;
    }
  }

  /** The JVM's memory. */
  record OfMemory(State.Memory memory) implements Detail {
    @Override
    public String kind() {
      return "memory";
    }

    @Override
    public Object subject() {
      return "";
    }
  }
}
