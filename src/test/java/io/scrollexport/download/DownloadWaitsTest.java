package io.scrollexport.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.Deadline;
import io.scrollexport.http.Timeouts;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that fall silent or take too long. In no case is a document left. */
class DownloadWaitsTest {

  private static final byte[] FILE = DownloadsTest.docx(400_000);
  private static final RawServer.Script HALF_A_FILE =
      (request, wire) -> {
        wire.send(Answer.docx(FILE).withBody(Arrays.copyOf(FILE, 200_000)));
        wire.fallSilent();
      };
  private static final Duration SOON = Duration.ofSeconds(1);

  /** Between any two parts of an answer, of which all have to come: a machine may stall. */
  private static final Duration SILENCE = Duration.ofSeconds(3);

  private static final Duration LATER = Duration.ofMinutes(1);

  private final RecordingSink sink = new RecordingSink();

  @AfterEach
  void leavesNoDocument() {
    assertThat(sink.documents()).isEmpty();
  }

  private ExportException failure(
      RawServer server, Transport transport, Duration silence, Duration all) {
    return Download.of(server.url("/x.docx"))
        .over(transport)
        .within(new Timeouts(LATER, silence), all)
        .failure(sink);
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void waitsNoLongerThanTheReadTimeoutForAnAnswer(Transport transport) {
    try (RawServer server = RawServer.playing((request, wire) -> wire.fallSilent())) {
      ExportException failure = failure(server, transport, SOON, LATER);

      assertThat(failure.code()).isEqualTo(FailureCode.TIMEOUT);
      assertThat(failure).hasMessageContaining("readTimeoutInSeconds");
      await().until(() -> server.openConnections() == 0);
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void waitsNoLongerThanTheReadTimeoutForTheNextBytes(Transport transport) {
    try (RawServer server = RawServer.playing(HALF_A_FILE)) {
      ExportException failure = failure(server, transport, SILENCE, LATER);

      assertThat(failure.code()).isEqualTo(FailureCode.TIMEOUT);
      assertThat(failure).hasMessageContaining("after 200000 of 400000 bytes");
      await().until(() -> server.openConnections() == 0);
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void waitsForAStalledBodyNoLongerThanTheDownloadMayTake(Transport transport) {
    try (RawServer server = RawServer.playing(HALF_A_FILE)) {
      ExportException failure = failure(server, transport, LATER, SOON);

      assertThat(failure.code()).isEqualTo(FailureCode.TIMEOUT);
      assertThat(failure).hasMessageContaining("downloadTimeout").hasMessageContaining("PT1S");
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void endsASteadyBodyWhenTheDownloadHasTakenTooLong(Transport transport) {
    AtomicLong ticks = new AtomicLong();
    Deadline deadline = Deadline.after(Duration.ofMinutes(10), ticks::get);
    RawServer.Script script =
        (request, wire) -> {
          wire.send(Answer.ok());
          ticks.set(Duration.ofMinutes(4).toNanos());
          wire.sendForEver(new byte[1000]);
        };
    try (RawServer server = RawServer.playing(script)) {
      ExportException failure =
          Download.of(server.url("/x.txt"))
              .over(transport)
              .within(Timeouts.DEFAULT.until(deadline), DownloadRequest.DEFAULT_TIME_LIMIT)
              .failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.TIMEOUT);
      assertThat(failure)
          .hasMessageContaining("PT4M")
          .hasMessageContaining("CONNECTOR_SCROLL_EXPORT_TIMEOUT");
    }
  }

  @Test
  void endsBeforeARequestForWhichNoTimeIsLeft() {
    // Each look at the ticker finds it 30 seconds later, until the whole minute is over.
    AtomicLong ticks = new AtomicLong();
    Deadline deadline =
        Deadline.after(LATER, () -> ticks.getAndAdd(Duration.ofSeconds(30).toNanos()));
    try (RawServer server = RawServer.answering(Answer.docx(FILE))) {
      ExportException failure =
          Download.of(server.url("/x.docx"))
              .within(new Timeouts(LATER, LATER, deadline), LATER)
              .failure(sink);

      assertThat(failure.code()).isEqualTo(FailureCode.TIMEOUT);
    }
  }
}
