package io.scrollexport.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.compatibility.NodeScript;
import io.scrollexport.node.NodeWorkspace;
import io.scrollexport.playground.web.PlaygroundServer;
import io.scrollexport.playground.world.Worlds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser: {@code node/playground/test/browser} says what is tried. */
class PageInBrowserIT {
  /** Exports are over at the first poll. */
  private static final Map<String, String> SWIFT = Map.of("SIMULATOR_EXPORT_SECONDS", "1");

  @Test
  void typesAndLogicOfThePageAreInOrder() throws IOException, InterruptedException {
    NodeScript.requireNode();
    assertThat(NodeWorkspace.run("playground", "check"))
        .as("types and lint, whose findings stand above")
        .isTrue();
    assertThat(NodeWorkspace.run("playground", "test"))
        .as("the tests of the logic, whose output stands above")
        .isTrue();
  }

  @Test
  void whatThePagePromisesHappensInABrowser(@TempDir Path target)
      throws IOException, InterruptedException, ExecutionException {
    NodeScript.requireNode();
    try (ExecutorService meanwhile = Executors.newSingleThreadExecutor()) {
      Future<Path> page = meanwhile.submit(() -> PageBuild.upToDate(System.out));
      Worlds worlds = new Worlds(SWIFT, "", Path.of(""), target);
      try (PlaygroundServer server = PlaygroundServer.start(worlds, page.get(), 0)) {
        assertThat(NodeWorkspace.run("playground", "browser", server.address()))
            .as("the tests in the browser, whose output stands above")
            .isTrue();
      }
    }
  }
}
