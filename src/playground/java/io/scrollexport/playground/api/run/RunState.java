package io.scrollexport.playground.api.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a process instance is. */
public enum RunState {
  /** It goes on. */
  @JsonProperty("running")
  RUNNING,
  /** It, or an instance that it called, waits for somebody to mend something. */
  @JsonProperty("incident")
  INCIDENT,
  /** It came to its regular end. */
  @JsonProperty("completed")
  COMPLETED,
  /** It ended by an error that it threw to its caller. */
  @JsonProperty("failed")
  FAILED,
  /** It ended before its end by anything else. */
  @JsonProperty("cancelled")
  CANCELLED
}
