package io.scrollexport.simulator;

import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.fault.Throttling;
import io.scrollexport.simulator.http.LoopbackServer.Reply;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.site.ExportOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The faults that stand: those of requests are applied here, those of the site are set there. */
final class StandingFaults {
  private static final Duration SKEW = Duration.ofMinutes(1);
  private static final Duration LATE = Duration.ofSeconds(2);
  private static final int RETRY_AFTER_SECONDS = 3;

  private final SimulatedSite site;
  private final MovableClock clock;
  private final Set<Standing> on = EnumSet.noneOf(Standing.class);
  private long requests;

  StandingFaults(SimulatedSite site, MovableClock clock) {
    this.site = site;
    this.clock = clock;
  }

  synchronized boolean stands(Standing fault) {
    return on.contains(fault);
  }

  synchronized void stand(Standing fault, boolean wanted) {
    if (wanted == on.contains(fault)) {
      return;
    }
    if (wanted && Standing.ENDINGS.contains(fault)) {
      on.removeAll(Standing.ENDINGS);
    }
    if (wanted) {
      on.add(fault);
    } else {
      on.remove(fault);
    }
    switch (fault) {
      case THROTTLED -> requests = 0;
      case CLOCK_OFF_BY_A_MINUTE -> clock.difference(wanted ? SKEW : Duration.ZERO);
      case SYNCHRONOUS_RENDERING_GONE -> site.synchronousConversion(!wanted);
      case MACRO_NOT_INSTALLED -> site.exportersInstalled(!wanted);
      case EXPORT_FAILS, EXPORT_CANCELLED, EXPORT_NEVER_ENDS -> site.jobs.allEnd(ending());
      case SLOW_ANSWERS, TOKEN_EXPIRED, DOWNLOAD_LINK_EXPIRED, DOWNLOAD_CUT -> {
        // Looked at with each request.
      }
    }
  }

  private ExportOutcome ending() {
    if (on.contains(Standing.EXPORT_FAILS)) {
      return new ExportOutcome.Failed("The template could not be applied to the page.");
    }
    if (on.contains(Standing.EXPORT_CANCELLED)) {
      return new ExportOutcome.Cancelled();
    }
    return on.contains(Standing.EXPORT_NEVER_ENDS)
        ? new ExportOutcome.NeverEnding()
        : new ExportOutcome.Complete();
  }

  Reply apply(ReceivedRequest request, Supplier<Reply> normal, Clock siteClock) {
    Reply reply = answer(request, normal, siteClock);
    return stands(Standing.SLOW_ANSWERS)
        ? new Reply(reply.response(), Faults.late(LATE, reply.delivery()))
        : reply;
  }

  private Reply answer(ReceivedRequest request, Supplier<Reply> normal, Clock siteClock) {
    if (Endpoint.isConfluence(request)) {
      if (isThrottled()) {
        return instead(Throttling.forSeconds(RETRY_AFTER_SECONDS), siteClock);
      }
      if (stands(Standing.TOKEN_EXPIRED)) {
        return instead(Faults.answer(expiredToken()), siteClock);
      }
    } else if (Endpoint.DOWNLOAD.matches(request)) {
      if (stands(Standing.DOWNLOAD_LINK_EXPIRED)) {
        return instead(Faults.answer(expiredLink()), siteClock);
      }
      if (stands(Standing.DOWNLOAD_CUT)) {
        return Faults.cutBody(0.5).apply(() -> normal.get().response(), siteClock);
      }
    }
    return normal.get();
  }

  private synchronized boolean isThrottled() {
    return on.contains(Standing.THROTTLED) && ++requests % 2 == 0;
  }

  private static Reply instead(io.scrollexport.simulator.fault.Fault fault, Clock siteClock) {
    return fault.apply(
        () -> {
          throw new IllegalStateException("the request is not carried out");
        },
        siteClock);
  }

  private static Response expiredToken() {
    return Response.json(
            401, Map.of("statusCode", 401, "message", "Unauthorized; the token has expired"))
        .with("WWW-Authenticate", "OAuth realm=\"Confluence\"");
  }

  private static Response expiredLink() {
    return Response.json(
        401, Map.of("status", 401, "message", "The download link is invalid or has expired."));
  }
}
