package io.scrollexport.playground.web;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status.Code;
import io.scrollexport.playground.api.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Whatever goes wrong, in a sentence for the page. */
@RestControllerAdvice
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final Set<Code> SILENCE = Set.of(Code.DEADLINE_EXCEEDED, Code.UNAVAILABLE);

  @ExceptionHandler
  void refused(Refusal refusal, HttpServletResponse response) throws IOException {
    new Problem(refusal.status(), String.valueOf(refusal.getMessage()), refusal.type())
        .send(response);
  }

  @ExceptionHandler
  void refusedByTheEngine(ClientStatusException refusal, HttpServletResponse response)
      throws IOException {
    if (SILENCE.contains(refusal.getStatusCode())) {
      LOG.error("The engine does not answer", refusal);
      Problem.of(
              503,
              "The engine does not answer. \"Start afresh\", at the foot of the part Process, makes a"
                  + " new one.")
          .send(response);
      return;
    }
    String reason = refusal.getStatus().getDescription();
    Problem.of(400, "The engine refuses that: " + (reason == null ? "no reason given" : reason))
        .send(response);
  }

  @ExceptionHandler
  void unreadable(HttpMessageNotReadableException e, HttpServletResponse response)
      throws IOException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        refused(refusal, response);
        return;
      }
    }
    Problem.of(400, "That cannot be read: it is not the JSON that is expected here.")
        .send(response);
  }

  @ExceptionHandler
  void misnamed(MethodArgumentTypeMismatchException e, HttpServletResponse response)
      throws IOException {
    Problem.of(404, "That is not there any more.").send(response);
  }

  @ExceptionHandler
  void failed(Exception e, HttpServletResponse response) throws IOException {
    if (e instanceof ErrorResponse known) {
      int status = known.getStatusCode().value();
      String title = status == 404 ? "There is nothing here." : "That is not done so here.";
      Problem.of(status, title).send(response);
      return;
    }
    LOG.error("A request failed", e);
    Problem.of(500, "The playground failed. Its terminal says why.").send(response);
  }
}
