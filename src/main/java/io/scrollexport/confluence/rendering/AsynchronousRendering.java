package io.scrollexport.confluence.rendering;

import io.scrollexport.confluence.ConfluenceApi;
import io.scrollexport.confluence.ConversionTask;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.json.ExchangeFailure;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.remote.RemoteText;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST …/rest/api/contentbody/convert/async/export_view} queues a conversion, {@code GET
 * …/async/{id}} gives its result. That is asked for until the operation's time is over: what the
 * conversion does is under way, and another one would do it twice.
 */
record AsynchronousRendering(ConfluenceApi confluence, Delay delay) implements Rendering {

  /** The waits before each question; the last one goes on. */
  private static final List<Duration> WAITS =
      LongStream.of(100, 200, 300, 500, 800, 1_100, 1_500, 2_000, 3_000, 5_000)
          .mapToObj(Duration::ofMillis)
          .toList();

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
    return rendered(conversion, fragment, action);
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

  /**
   * Asks for the result of a conversion that was queued, until the operation's time is over.
   *
   * @param fragment what was queued; if it may have started something, nothing but its result or
   *     the end of time ends the questions
   */
  Rendered rendered(Conversion conversion, Fragment fragment, String action) {
    try {
      return result(conversion, fragment, action);
    } catch (ExportException e) {
      // Of a start that was taken nothing but a conversion that failed says that it came to an end.
      throw e.code() == FailureCode.REMOTE_ERROR || !fragment.isStart() ? e : e.uncertain();
    }
  }

  private Rendered result(Conversion conversion, Fragment fragment, String action) {
    Purpose purpose = confluence.purpose(action);
    URI result = result(conversion, purpose);
    @Nullable ExportException otherwise = null;
    for (int question = 0; ; question++) {
      Duration wait = WAITS.get(Math.min(question, WAITS.size() - 1));
      Duration pause = otherwise == null ? wait : otherwise.retryAfter().orElse(wait);
      if (confluence.timeouts().deadline().left().compareTo(pause) <= 0) {
        throw tooSlow(conversion, purpose, fragment, otherwise);
      }
      pause(pause, purpose);
      JsonReply answer;
      try {
        answer = confluence.get(result, purpose, confluence.timeouts());
      } catch (ExportException e) {
        otherwise = passing(e, fragment, purpose);
        continue;
      }
      switch (ConversionTask.from(answer.json())) {
        case ConversionTask.Completed completed -> {
          return conversion.rendered(completed.html(), answer);
        }
        case ConversionTask.Failed failed -> throw failed(purpose, failed.error());
        case ConversionTask.Unfinished unfinished -> otherwise = null;
      }
    }
  }

  private URI resource(String id) {
    return confluence.baseUrl().resolve("rest", "api", "contentbody", "convert", "async", id);
  }

  private URI result(Conversion conversion, Purpose purpose) {
    try {
      return resource(conversion.reply().json().id("asyncId").orElse(""));
    } catch (IllegalArgumentException e) {
      throw new ExportException(
          FailureCode.UNEXPECTED_RESPONSE,
          purpose.who()
              + " queued no conversion when asked to "
              + purpose.action()
              + ": its answer holds no asyncId that can be used. Check integration.baseUrl, or set"
              + " integration.rendering to sync.");
    }
  }

  private void pause(Duration time, Purpose purpose) {
    try {
      delay.pause(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ExchangeFailure.interrupted(purpose);
    }
  }

  /** A failure after which the result may be asked for again; others end the questions. */
  private static ExportException passing(
      ExportException failure, Fragment fragment, Purpose purpose) {
    return switch (failure.code()) {
      case RATE_LIMITED, REMOTE_ERROR -> {
        // To ask is no more than to ask anew, so who only asks may leave as he is told to.
        if (!fragment.isStart() && failure.retryAfter().isPresent()) {
          throw failure;
        }
        yield failure;
      }
      case CONNECTION_FAILED, TIMEOUT -> failure;
      // The part of Confluence that answers may not have heard of the task yet.
      case NOT_FOUND ->
          new ExportException(
              FailureCode.REMOTE_ERROR,
              purpose.who() + " does not know the conversion that it queued.");
      case UNAUTHORIZED, FORBIDDEN ->
          throw failure.adding(
              "Atlassian lets no Connect app read the result of an asynchronous conversion: if this"
                  + " token is one of a Connect app, set integration.rendering to sync.");
      default -> throw failure;
    };
  }

  /** The end of time; a new try would make another conversion, so no answer turns this job away. */
  private ExportException tooSlow(
      Conversion conversion,
      Purpose purpose,
      Fragment fragment,
      @Nullable ExportException otherwise) {
    long seconds = Duration.ofNanos(confluence.clock().nanos() - conversion.sentAt()).toSeconds();
    return new ExportException(
        FailureCode.TIMEOUT,
        purpose.who()
            + " queued a conversion when asked to "
            + purpose.action()
            + ", and gave no result of it within "
            + seconds
            + " seconds. "
            + (otherwise == null ? "" : otherwise.explanation() + " ")
            + (fragment.isStart()
                ? "An export may be running; if the job is tried again, it starts another one."
                : "The job is tried again while retries last.")
            + " Where the site offers it, synchronous rendering (integration.rendering) has no"
            + " queue.");
  }

  private static ExportException failed(Purpose purpose, RemoteText error) {
    return new ExportException(
        FailureCode.REMOTE_ERROR,
        purpose.who()
            + " failed to render when asked to "
            + purpose.action()
            + error.quoted()
            + ". The job is tried again while retries last.");
  }
}
