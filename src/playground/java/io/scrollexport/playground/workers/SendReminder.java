package io.scrollexport.playground.workers;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reminds people, here by a message in the page. */
public final class SendReminder {
  private static final Pattern WAITING = Pattern.compile("Waiting for your ([a-z]+): (.*)");

  private final Announcer announcer;

  SendReminder(Announcer announcer) {
    this.announcer = announcer;
  }

  /** Does one job. */
  @JobWorker(
      type = "send-reminder",
      fetchVariables = {"recipients", "subject"})
  public void send(ActivatedJob job) {
    Map<String, Object> variables = job.getVariablesAsMap();
    String subject = String.valueOf(variables.get("subject"));
    Matcher waiting = WAITING.matcher(subject);
    String sentence =
        waiting.matches()
            ? "Reminder sent: %s waits for your %s.".formatted(waiting.group(2), waiting.group(1))
            : "Reminder sent: " + subject + ".";
    announcer.show(
        job.getProcessInstanceKey(),
        "reminder",
        sentence,
        "To " + variables.get("recipients") + ": " + subject,
        null);
  }
}
