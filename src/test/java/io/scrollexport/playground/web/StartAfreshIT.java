package io.scrollexport.playground.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.playground.OnSharedPlayground;
import io.scrollexport.playground.RunningPlayground;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@OnSharedPlayground
class StartAfreshIT {
  private static final RunningPlayground PLAYGROUND = RunningPlayground.SHARED;

  @Test
  void makesEverythingNew() throws IOException {
    String key = PLAYGROUND.export();
    PLAYGROUND.completed(key);
    JsonNode before = PLAYGROUND.json("/api/state");
    try (EventReader reader = new EventReader(PLAYGROUND, before.path("seq").asLong())) {
      assertThat(PLAYGROUND.send("POST", "/api/reset", "{}").statusCode()).isEqualTo(202);
      reader.until(event -> event.name().equals("reset"));
    }

    JsonNode after = PLAYGROUND.json("/api/state");
    assertThat(after.path("runs")).isEmpty();
    assertThat(after.path("messages")).isEmpty();
    assertThat(after.path("start")).isEqualTo(before.path("start"));
    assertThat(after.path("clock").path("offset").asLong()).isZero();
    assertThat(PLAYGROUND.get("/api/runs/" + key).statusCode()).isEqualTo(404);
    assertThat(PLAYGROUND.completed(PLAYGROUND.export()).has("document")).isTrue();
  }

  @Test
  void sendsAClientThatKnowsWhatIsNotKeptToTheState() throws IOException {
    try (EventReader reader = new EventReader(PLAYGROUND, 999_999_999)) {
      assertThat(reader.until(event -> true).getFirst().name()).isEqualTo("reset");
    }
  }
}
