package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.RetryAfter;
import io.scrollexport.http.json.StatusFailure;
import io.scrollexport.remote.RemoteText;
import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers by which a site asks to be left alone: a status and header lines. */
class RetryAfterFuzzTest {

  /** As the error expression of the templates reads it. */
  private static final Pattern WAIT =
      Pattern.compile("^RATE_LIMITED: .* The job is tried again after ([0-9.]+) seconds[.]$");

  @FuzzTest(maxDuration = Samples.LONG)
  void anyHeaders(byte[] answer) {
    List<String> lines = List.of(new String(answer, ISO_8859_1).split("\n", -1));
    int status = Samples.status(lines.getFirst());
    HttpHeaders headers = Samples.headers(lines);

    Optional<Duration> wait = RetryAfter.of(status, headers, Samples.NOW);

    wait.ifPresent(
        time -> {
          Claims.hold(time.isPositive(), "it is no wait", time);
          Claims.hold(time.compareTo(RetryAfter.LONGEST) <= 0, "it is too long", time);
        });
    ExportException failure = StatusFailure.of(429, Samples.PURPOSE, RemoteText.EMPTY, wait);
    Claims.failure(failure);
    Matcher told = WAIT.matcher(String.valueOf(failure.getMessage()));
    Claims.hold(told.matches(), "it does not tell the wait", failure.getMessage());
    Duration waited =
        Duration.ofMillis(new BigDecimal(told.group(1)).movePointRight(3).longValueExact());
    Claims.hold(waited.compareTo(failure.retryAfter().orElseThrow()) >= 0, "it tells less", waited);
  }
}
