package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import io.scrollexport.local.LocalCamunda;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What {@code docs/how-to-use-a-second-site.md} says, done and run. */
class SecondSiteIT {

  private static final Pattern COMMAND = Pattern.compile("(?s)sed (.*?) +(\\S+) > (\\S+)");
  private static final Pattern REPLACEMENT = Pattern.compile("s/(.*?)/(.*?)/g");

  /** The files that the document's commands write, by their names. */
  private static Map<String, String> copies() throws IOException {
    Map<String, String> copies = new HashMap<>();
    Matcher command =
        COMMAND.matcher(Files.readString(Path.of("docs/how-to-use-a-second-site.md")));
    while (command.find()) {
      String text = Files.readString(Path.of(command.group(2)));
      Matcher replacement = REPLACEMENT.matcher(command.group(1));
      List<String> done = new ArrayList<>();
      while (replacement.find()) {
        text = text.replaceAll(replacement.group(1), replacement.group(2));
        done.add(replacement.group());
      }
      assertThat(done).hasSize(4);
      copies.put(command.group(3), text);
    }
    return copies;
  }

  @Test
  void exportsFromTheSecondSiteWithItsOwnSecretsBesideTheFirst() throws IOException {
    String copy = copies().get("scroll-export-intranet.bpmn");
    try (ConfluenceSimulator intranet =
            ConfluenceSimulator.builder().exportDuration(Duration.ZERO).start();
        LocalCamunda camunda =
            LocalCamunda.start(
                InMemoryDocumentStore.INSTANCE,
                Map.of(
                    "INTRANET_URL", intranet.baseUrl(),
                    "INTRANET_USER", ConfluenceSimulator.DEMO_USER.email(),
                    "INTRANET_TOKEN", ConfluenceSimulator.DEMO_USER.apiToken()))) {
      camunda
          .client()
          .newDeployResourceCommand()
          .addResourceFile("bpmn/scroll-export.bpmn")
          .addResourceStringUtf8(copy, "scroll-export-intranet.bpmn")
          .send()
          .join();

      ProcessInstance export =
          camunda.start(
              "scroll-export-intranet",
              ProcessTest.export(ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE));
      Awaitility.await()
          .atMost(Duration.ofSeconds(90))
          .until(
              () -> {
                camunda.elapseBetweenJobs(Duration.ofSeconds(1));
                return export.isEnded() || !export.incidents().isEmpty();
              });

      assertThat(export.incidents()).isEmpty();
      assertThat(export.completed()).contains("DocumentReady");
      assertThat(intranet.jobs()).hasSize(1);
    }
  }

  @Test
  void leavesNoNameOfTheFirstSiteInTheCopies() throws IOException {
    assertThat(copies())
        .containsOnlyKeys(
            "scroll-export-intranet.bpmn",
            "scroll-export-intranet-call.json",
            "scroll-export-batch-intranet.bpmn",
            "scroll-export-batch-intranet-call.json");
    for (String process : List.of("scroll-export", "scroll-export-batch")) {
      assertThat(copies().get(process + "-intranet.bpmn"))
          .contains("secrets.INTRANET_URL", "secrets.INTRANET_CONNECT_SHARED_SECRET")
          .containsPattern(
              "<bpmn:process id=\"" + process + "-intranet\" name=\"[^\"]+, intranet\"")
          .doesNotContain("CONFLUENCE_", " CONNECT_", ".CONNECT_", "\"" + process + "\"");
      assertThat(copies().get(process + "-intranet-call.json"))
          .contains("\"" + process + "-intranet\"", ", intranet\"", "INTRANET_URL")
          .contains("com.example." + process + "-intranet-call")
          .doesNotContain("CONFLUENCE_", "\"" + process + "\"", "io.scrollexport." + process);
    }
  }
}
