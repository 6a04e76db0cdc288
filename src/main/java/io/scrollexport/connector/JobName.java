package io.scrollexport.connector;

import io.camunda.connector.api.outbound.OutboundConnectorContext;
import java.util.UUID;

/** What a job is called among those that wait: the same at each of its tries. */
final class JobName {

  private JobName() {}

  /** A job's name is that of its activity; where the runtime does not know it, none is alike. */
  static String of(OutboundConnectorContext context) {
    long element = context.getJobContext().getElementInstanceKey();
    return element > 0 ? "element " + element : UUID.randomUUID().toString();
  }
}
