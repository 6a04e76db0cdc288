package io.scrollexport.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.http.Deadline;
import io.scrollexport.http.DeadlineExceededException;
import io.scrollexport.http.Timeouts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.http.HttpException;
import org.junit.jupiter.api.Test;

class BreakageTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final SocketTimeoutException LATE = new SocketTimeoutException("late");

  private final AtomicLong nanos = new AtomicLong();
  private final Breakage breakage =
      new Breakage(
          new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(30))
              .until(Deadline.after(MINUTE, nanos::get)));

  @Test
  void isAConnectionOrAnAnswerThatIsLateWhileTheOperationHasTime() {
    assertThat(breakage.connecting(LATE))
        .isInstanceOf(HttpConnectTimeoutException.class)
        .hasMessage("no connection within 20 s");
    assertThat(breakage.connecting(new DeadlineExceededException(MINUTE)))
        .isInstanceOf(HttpConnectTimeoutException.class);
    assertThat(breakage.exchanging(LATE))
        .isExactlyInstanceOf(HttpTimeoutException.class)
        .hasMessage("nothing came for 30 s");
  }

  @Test
  void isTheEndOfTheOperationOnceItsTimeIsOver() {
    nanos.set(MINUTE.toNanos());

    assertThat(breakage.connecting(LATE))
        .isInstanceOf(DeadlineExceededException.class)
        .hasMessageContaining("PT1M");
    assertThat(breakage.exchanging(LATE)).isInstanceOf(DeadlineExceededException.class);
  }

  @Test
  void isWhatItIsWhereNobodyWasLate() {
    IOException refused = new ConnectException("refused");

    assertThat(breakage.connecting(refused)).isSameAs(refused);
    assertThat(breakage.exchanging(refused)).isSameAs(refused);
    assertThat(breakage.exchanging(new IllegalStateException("no room")))
        .hasMessage("the exchange broke off")
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void tellsOfAMalformedAnswerInItsOwnWords() {
    assertThat(breakage.exchanging(new HttpException("what the server wrote")))
        .isInstanceOf(ProtocolException.class)
        .hasMessage("its head is malformed")
        .hasCauseInstanceOf(HttpException.class);
  }
}
