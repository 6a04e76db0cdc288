package io.scrollexport.simulator;

import io.scrollexport.simulator.exporter.MacroOutput;
import io.scrollexport.simulator.site.ExportOutcome;
import io.scrollexport.simulator.storage.SeveralCalls;
import java.time.Duration;

/**
 * How the site behaves from now on, in ways that real ones differ in, until another is ordered.
 * What goes wrong on the wire is a {@link io.scrollexport.simulator.fault.Fault} instead.
 */
public final class Conduct {

  private final SimulatedSite site;
  private final MovableClock clock;
  private final MovableClock authorizationClock;

  Conduct(SimulatedSite site, MovableClock clock, MovableClock authorizationClock) {
    this.site = site;
    this.clock = clock;
    this.authorizationClock = authorizationClock;
  }

  /** Adds a template; an outcome other than complete goes before that of the page. */
  public void template(String id, ExportOutcome outcome) {
    site.jobs.template(id, outcome);
  }

  /** From now on the macro's JSON comes wrapped so. */
  public void macroOutput(MacroOutput output) {
    site.macroOutput(output);
  }

  /** From now on fragments that hold several calls are answered so. */
  public void severalCalls(SeveralCalls.Answering answering) {
    site.severalCalls.answering(answering);
  }

  /** From now on each call of a fragment takes so long by the site's clock before the next. */
  public void callsTake(Duration each) {
    site.severalCalls.take(each);
  }

  /** The exporter refuses that page or job the next so many times. */
  public void refuse(String pageOrJobId, int times, int status, String message) {
    site.jobs.refuse(pageOrJobId, times, status, message);
  }

  /** From now on macro parameters come as objects with a {@code value}, or as plain texts again. */
  public void macroParametersAsObjects(boolean asObjects) {
    site.macroBodies.parametersAsObjects(asObjects);
  }

  /** The site offers no synchronous conversion any more and answers with 404, 405 or 410. */
  public void withdrawSynchronousConversion(int status) {
    site.conversion.withdraw(status);
  }

  /** Each asynchronous conversion waits that long and tells that many polls to come again. */
  public void asyncConversionsTake(Duration delay, int polls) {
    site.conversions.pace(delay, polls);
  }

  /** The next asynchronous conversions end as {@code FAILED} with that error. */
  public void failAsyncConversions(int times, String error) {
    site.conversions.fail(times, error);
  }

  /** How far the site's clock is ahead, its {@code Date} headers too; negative for behind. */
  public void clockSkew(Duration ahead) {
    clock.difference(ahead);
  }

  /** The same for the authorization servers, which are other machines. */
  public void authorizationClockSkew(Duration ahead) {
    authorizationClock.difference(ahead);
  }
}
