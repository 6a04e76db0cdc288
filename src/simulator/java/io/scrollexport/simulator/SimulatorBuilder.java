package io.scrollexport.simulator;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a simulator starts with. */
public final class SimulatorBuilder {
  private String address = "127.0.0.1";
  private int port;
  private Clock clock = Clock.systemUTC();
  private Duration exportDuration = Duration.ofSeconds(3);
  private Duration tokenValidity = Duration.ofHours(1);
  private @Nullable String authorizationServer;

  SimulatorBuilder() {}

  /** Listens there; the default is the loopback interface. */
  public SimulatorBuilder address(String listenAddress) {
    this.address = listenAddress;
    return this;
  }

  /** Listens on that port; the default 0 takes any free one. */
  public SimulatorBuilder port(int listenPort) {
    this.port = listenPort;
    return this;
  }

  /** Lives by that clock: leeway, progress, expiry and {@code Date} headers. */
  public SimulatorBuilder clock(Clock ownClock) {
    this.clock = ownClock;
    return this;
  }

  /** Exports take that long, unless a page has a duration of its own; the default is 3 s. */
  public SimulatorBuilder exportDuration(Duration duration) {
    this.exportDuration = duration;
    return this;
  }

  /** The authorization servers' tokens are good for that long; the default is an hour. */
  public SimulatorBuilder tokenValidity(Duration duration) {
    this.tokenValidity = duration;
    return this;
  }

  /** Apps know their authorization server by that URL; the default is the simulator's own. */
  public SimulatorBuilder authorizationServer(String url) {
    this.authorizationServer = url;
    return this;
  }

  /** Starts to listen. */
  public ConfluenceSimulator start() {
    return new ConfluenceSimulator(this);
  }

  String address() {
    return address;
  }

  int port() {
    return port;
  }

  Clock clock() {
    return clock;
  }

  Duration exportDuration() {
    return exportDuration;
  }

  Duration tokenValidity() {
    return tokenValidity;
  }

  String authorizationServerOr(String ownUrl) {
    return authorizationServer == null ? ownUrl : authorizationServer;
  }
}
