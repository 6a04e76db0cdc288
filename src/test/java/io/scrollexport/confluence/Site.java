package io.scrollexport.confluence;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.authentication.api.Sites;
import io.scrollexport.confluence.rendering.Delay;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.Deadline;
import io.scrollexport.http.ScriptedTransport;
import io.scrollexport.http.Timeouts;
import io.scrollexport.observation.Observation;
import io.scrollexport.remote.Credentials;
import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A Confluence site made of scripts, on a clock that only pauses and tests move. */
public final class Site {

  public static final BaseUrl URL = BaseUrl.from("https://example.atlassian.net/wiki");
  public static final Authentication USER = new Authentication.Bearer(new Secret("t0ken"));
  public static final Credentials CREDENTIALS = Credentials.ofHeader("Bearer t0ken");

  /** How long an operation may take. */
  private static final Duration TIME = Duration.ofSeconds(270);

  public final MovableClock clock = MovableClock.standingAt(Instant.now());
  public final ScriptedTransport transport;
  public final List<Duration> pauses = new ArrayList<>();
  public final Delay delay =
      time -> {
        pauses.add(time);
        clock.advance(time);
      };

  private final Sites sites;

  public Site(ScriptedTransport.Script... scripts) {
    transport = ScriptedTransport.answering(scripts);
    sites = Sites.over(transport, clock, clock::nanos, Observation.NONE);
  }

  public ConfluenceApi api() {
    return api(URL, USER);
  }

  public ConfluenceApi api(BaseUrl url, Authentication authentication) {
    return new ConfluenceApi(
        sites.api(),
        sites.clocks().of(url),
        url,
        authentication,
        Timeouts.DEFAULT.until(Deadline.after(TIME, clock::nanos)));
  }

  public Duration paused() {
    return pauses.stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** An answer of the endpoint that queues conversions. */
  public static ScriptedTransport.Script queued(String id) {
    return ScriptedTransport.answer(200, "{\"asyncId\":\"" + id + "\"}");
  }

  /** An answer of the endpoint that gives their results. */
  public static ScriptedTransport.Script task(String status) {
    return ScriptedTransport.answer(200, "{\"status\":\"" + status + "\"}");
  }

  public static ScriptedTransport.Script completed(String html) {
    return ScriptedTransport.answer(
        200,
        "{\"status\":\"COMPLETED\",\"representation\":\"export_view\",\"value\":\"" + html + "\"}",
        "Date",
        "Sun, 01 Mar 2026 12:00:45 GMT");
  }
}
