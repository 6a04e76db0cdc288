package io.scrollexport.operation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.polling.PlannedPoll;
import io.scrollexport.polling.PollBounds;
import io.scrollexport.polling.PollPlan;
import io.scrollexport.polling.Progress;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Five hundred entries stay below 250 kB, whatever was said, and come back as they went. */
class SmallResultTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final PollPlan PLAN = new PollPlan(PollBounds.DEFAULT);

  /** Of one, two, three and four bytes, some of which JSON escapes, and parts of references. */
  private static final List<String> PARTS =
      List.of("a", "\"", "\\", "/", "ß", "文", "😀", "secrets.", "https://a.b/?c", " ", "\u2028");

  @Property(tries = 15)
  void isSmallWhateverWasSaid(@ForAll Random random) throws IOException {
    BatchProgress result = result(random, 64);

    assertThat(JSON.writeValueAsBytes(result)).hasSizeLessThan(250_000);
  }

  @Property(tries = 15)
  void comesBackAsItWent(@ForAll Random random, @ForAll @IntRange(min = 1, max = 200) int longest)
      throws IOException {
    BatchProgress result = result(random, longest);
    JsonNode json = JSON.readTree(JSON.writeValueAsBytes(result));

    Batch again = CarriedBatch.read(RemoteJson.of(json, Credentials.NONE), NOW.plusSeconds(9_999));

    JsonNode next = JSON.valueToTree(BatchProgress.of(again, again, null, false));
    assertThat(next.path("exports")).isEqualTo(json.path("exports"));
    assertThat(next.path("plan")).isEqualTo(json.path("plan"));
    assertThat(next.path("ended")).isEmpty();
  }

  @Test
  void cutsNothingWhereThereIsRoom() {
    ExportException failure =
        new ExportException(FailureCode.NOT_FOUND, "x").saying(RemoteText.of("m".repeat(300)));
    BatchPage page = new BatchPage(ExportEntry.waiting(1, "1")).refused(failure);

    BatchProgress result =
        BatchProgress.of(new Batch(List.of(page), NOW, 0, null, null), null, null, false);

    assertThat(String.valueOf(result.exports().getFirst().message().inResult()))
        .hasSize(200)
        .endsWith("m…");
  }

  @Test
  void leavesTheExportersWordWhole() {
    String word = "Uploading the attachments of all pages below the one exported";
    PlannedPoll poll = PLAN.start("job-1", NOW);
    JsonNode answer = JSON.createObjectNode().put("status", word);
    ExportStatus report = ExportStatus.from(RemoteJson.of(answer, Credentials.NONE));

    ExportEntry entry = ExportEntry.waiting(1, "1").started("job-1").reported(report, 7);
    Batch batch = new Batch(List.of(new BatchPage(entry, 0, poll)), NOW, 0, null, null);
    BatchProgress result = BatchProgress.of(batch, batch, null, false);

    assertThat(result.exports().getFirst().status().inResult()).isEqualTo(word);
  }

  @Test
  void cutsAllOfThemWhereFiveHundredSitesSayMuch() throws IOException {
    List<BatchPage> pages = new ArrayList<>();
    for (int index = 1; index <= 500; index++) {
      ExportException failure =
          new ExportException(FailureCode.INVALID_REQUEST, "x")
              .saying(RemoteText.of("文".repeat(300)));
      pages.add(new BatchPage(ExportEntry.waiting(index, "9".repeat(19))).refused(failure));
    }

    BatchProgress result =
        BatchProgress.of(new Batch(pages, NOW, 0, null, null), null, null, false);

    assertThat(JSON.writeValueAsBytes(result)).hasSizeBetween(150_000, 249_999);
  }

  private static BatchProgress result(Random random, int longestId) {
    List<BatchPage> pages = new ArrayList<>();
    int kind = random.nextInt(4);
    for (int index = 1; index <= 500; index++) {
      BatchPage page = new BatchPage(ExportEntry.waiting(index, "9".repeat(19)));
      String id = id(index, longestId);
      switch (kind == 3 ? random.nextInt(3) : kind) {
        case 0 -> pages.add(page.refused(failure(random)));
        case 1 -> {
          PlannedPoll poll = PLAN.start(id, NOW.plusMillis(random.nextInt(100_000)));
          for (int polls = random.nextInt(5); polls > 0; polls--) {
            Progress progress = new Progress(1 + random.nextInt(9), 10, random.nextInt(100));
            poll =
                PLAN.next(
                    poll.history(), NOW.plusMillis(200_000 + random.nextInt(7_200_000)), progress);
          }
          ExportEntry started = page.started(poll).entry();
          pages.add(
              new BatchPage(
                  new ExportEntry(
                      index,
                      started.pageId(),
                      id,
                      RemoteText.of(text(random, 1_000)).or(RemoteText.of("x")),
                      false,
                      null,
                      poll.history().progress(),
                      null,
                      null),
                  0,
                  poll));
        }
        default ->
            pages.add(
                random.nextBoolean()
                    ? page
                    : page.started(PLAN.start(id, NOW)).refused(failure(random)));
      }
    }
    return BatchProgress.of(new Batch(pages, NOW, 7, NOW, null), null, null, false);
  }

  private static ExportException failure(Random random) {
    ExportException failure =
        new ExportException(FailureCode.UNEXPECTED_RESPONSE, text(random, 400));
    return random.nextBoolean() ? failure : failure.saying(RemoteText.of(text(random, 1_000)));
  }

  /** Long, and of whatever the worst is for the size. */
  private static String id(int index, int longest) {
    return "文".repeat(Math.max(0, longest - 5)) + (10_000 + index);
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    String often = PARTS.get(random.nextInt(PARTS.size()));
    while (text.length() < length) {
      text.append(random.nextInt(4) == 0 ? PARTS.get(random.nextInt(PARTS.size())) : often);
    }
    return text.toString();
  }
}
