package io.scrollexport.confluence;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.authentication.Sites;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.Deadline;
import io.scrollexport.http.ScriptedTransport;
import io.scrollexport.http.Timeouts;
import io.scrollexport.remote.Credentials;
import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A Confluence site made of scripts, on a clock that only pauses and tests move. */
final class Site {

  static final BaseUrl URL = BaseUrl.from("https://example.atlassian.net/wiki");
  static final Authentication USER = new Authentication.Bearer(new Secret("t0ken"));
  static final Credentials CREDENTIALS = Credentials.ofHeader("Bearer t0ken");

  /** How long an operation may take. */
  private static final Duration TIME = Duration.ofSeconds(270);

  final MovableClock clock = MovableClock.standingAt(Instant.now());
  final ScriptedTransport transport;
  final List<Duration> pauses = new ArrayList<>();
  final Delay delay =
      time -> {
        pauses.add(time);
        clock.advance(time);
      };

  private final Sites sites;

  Site(ScriptedTransport.Script... scripts) {
    transport = ScriptedTransport.answering(scripts);
    sites = Sites.over(transport, clock, clock::nanos);
  }

  ConfluenceApi api() {
    return api(URL, USER);
  }

  ConfluenceApi api(BaseUrl url, Authentication authentication) {
    return new ConfluenceApi(
        sites.api(),
        sites.clocks().of(url),
        url,
        authentication,
        Timeouts.DEFAULT.until(Deadline.after(TIME, clock::nanos)));
  }

  Duration paused() {
    return pauses.stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** An answer of the endpoint that queues conversions. */
  static ScriptedTransport.Script queued(String id) {
    return ScriptedTransport.answer(200, "{\"asyncId\":\"" + id + "\"}");
  }

  /** An answer of the endpoint that gives their results. */
  static ScriptedTransport.Script task(String status) {
    return ScriptedTransport.answer(200, "{\"status\":\"" + status + "\"}");
  }

  static ScriptedTransport.Script completed(String html) {
    return ScriptedTransport.answer(
        200,
        "{\"status\":\"COMPLETED\",\"representation\":\"export_view\",\"value\":\"" + html + "\"}",
        "Date",
        "Sun, 01 Mar 2026 12:00:45 GMT");
  }
}
