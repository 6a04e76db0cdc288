package io.scrollexport.confluence;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.json.RemoteText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * {@code POST …/rest/api/contentbody/convert/async/export_view} queues a conversion, {@code GET
 * …/async/{id}} gives its result. That is asked for a bounded number of times within ten seconds; a
 * question that fails in passing is asked again, since what the conversion did is done.
 */
record AsynchronousRendering(ConfluenceApi confluence, Delay delay) implements Rendering {

  /** How long is waited for a conversion, which is a matter of seconds. */
  static final Duration LONGEST = Duration.ofSeconds(10);

  /** The waits before each question; together they leave a second for the answers. */
  static final List<Duration> WAITS =
      List.of(
          Duration.ofMillis(100),
          Duration.ofMillis(200),
          Duration.ofMillis(300),
          Duration.ofMillis(500),
          Duration.ofMillis(800),
          Duration.ofMillis(1_100),
          Duration.ofMillis(1_500),
          Duration.ofMillis(1_500),
          Duration.ofMillis(1_500),
          Duration.ofMillis(1_500));

  @Override
  public Rendered render(Fragment fragment, String action) {
    Conversion conversion = send(fragment, action);
    if (!conversion.isOffered()) {
      throw conversion.notOffered(
          "asynchronous",
          confluence.purpose(action),
          "Check integration.baseUrl: on Cloud it ends with /wiki. Data Center does not offer this"
              + " rendering: set integration.rendering to auto or sync.");
    }
    return rendered(conversion, action);
  }

  /** Sends the fragment, without judging a site that does not offer this rendering. */
  Conversion send(Fragment fragment, String action) {
    // A cached result would be the answer to an earlier question. As documented, to refuse it ends
    // the result of an identical request: a macro ID of its own keeps this one from ending another
    // that the same user made in the same second, and with it the only word of a started export.
    UUID macroId = UUID.randomUUID();
    URI uri = URI.create(resource("export_view") + "?allowCache=false");
    return Conversion.send(
        confluence,
        uri,
        issuedAt -> fragment.written(issuedAt, macroId),
        confluence.purpose(action));
  }

  /** Waits for the result of a conversion that was queued. */
  Rendered rendered(Conversion conversion, String action) {
    Purpose purpose = confluence.purpose(action);
    URI result = result(conversion, purpose);
    Instant end = now().plus(LONGEST);
    ExportException otherwise = tooSlow(purpose);
    for (Duration wait : WAITS) {
      Duration pause = otherwise.retryAfter().orElse(wait);
      Duration left = Duration.between(now(), end).minus(pause);
      if (!left.isPositive()) {
        break;
      }
      pause(pause, purpose);
      JsonReply answer;
      try {
        answer = confluence.get(result, purpose, within(left));
      } catch (ExportException e) {
        otherwise = passing(e, purpose);
        continue;
      }
      switch (ConversionTask.from(answer.json())) {
        case ConversionTask.Completed completed -> {
          return conversion.rendered(completed.html(), answer);
        }
        case ConversionTask.Failed failed -> throw failed(purpose, failed.error());
        case ConversionTask.Unfinished unfinished -> otherwise = tooSlow(purpose);
      }
    }
    throw otherwise;
  }

  private URI resource(String id) {
    return confluence.baseUrl().resolve("rest", "api", "contentbody", "convert", "async", id);
  }

  private URI result(Conversion conversion, Purpose purpose) {
    try {
      return resource(conversion.reply().json().path("asyncId").asText(""));
    } catch (IllegalArgumentException e) {
      throw new ExportException(
          FailureCode.UNEXPECTED_RESPONSE,
          purpose.who()
              + " queued no conversion when asked to "
              + purpose.action()
              + ": its answer holds no asyncId. Check integration.baseUrl, or set"
              + " integration.rendering to sync.");
    }
  }

  private Timeouts within(Duration left) {
    Timeouts timeouts = confluence.timeouts();
    return timeouts.until(timeouts.deadline().within(left));
  }

  private Instant now() {
    return confluence.clock().ours();
  }

  private void pause(Duration time, Purpose purpose) {
    try {
      delay.pause(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExportException(
          FailureCode.CONNECTION_FAILED,
          "The connector runtime stopped while "
              + purpose.whom()
              + " was asked to "
              + purpose.action()
              + ".");
    }
  }

  /** The failure to end with if the next question does no better; other failures end it now. */
  private static ExportException passing(ExportException failure, Purpose purpose) {
    return switch (failure.code()) {
      case CONNECTION_FAILED, REMOTE_ERROR, RATE_LIMITED -> failure;
      case TIMEOUT -> tooSlow(purpose);
      // The part of Confluence that answers may not have heard of the task yet.
      case NOT_FOUND ->
          new ExportException(
              FailureCode.REMOTE_ERROR,
              purpose.who()
                  + " does not know the conversion that it queued when asked to "
                  + purpose.action()
                  + ". The job is tried again while retries last.");
      case UNAUTHORIZED, FORBIDDEN ->
          throw failure.adding(
              "Atlassian lets no Connect app read the result of an asynchronous conversion: if this"
                  + " token is one of a Connect app, set integration.rendering to sync.");
      default -> throw failure;
    };
  }

  private static ExportException tooSlow(Purpose purpose) {
    return new ExportException(
        FailureCode.TIMEOUT,
        purpose.who()
            + " did not finish rendering within "
            + LONGEST.toSeconds()
            + " seconds when asked to "
            + purpose.action()
            + ". The job is tried again while retries last; where the site offers it, synchronous"
            + " rendering (integration.rendering) has no queue.");
  }

  private static ExportException failed(Purpose purpose, String error) {
    return new ExportException(
        FailureCode.REMOTE_ERROR,
        purpose.who()
            + " failed to render when asked to "
            + purpose.action()
            + RemoteText.quoted(error)
            + ". The job is tried again while retries last.");
  }
}
