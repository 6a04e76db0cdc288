package io.scrollexport.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndsWithParentTest {
  @Test
  void endsOnceTheProcessThatStartedItIsGone() throws Exception {
    Process parent = java(Parent.class).start();
    try (BufferedReader said = parent.inputReader()) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      try {
        assertThat(said.readLine()).isEqualTo("begun");
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly();
        child.onExit().get(30, TimeUnit.SECONDS);
      } finally {
        child.destroyForcibly();
      }
    } finally {
      parent.destroyForcibly();
    }
  }

  private static ProcessBuilder java(Class<?> main) throws URISyntaxException {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-D" + EndsWithParent.PROPERTY + "=true",
        "-cp",
        Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI()).toString(),
        main.getName());
  }

  /** Starts a process, tells its ID, and passes on what it says. */
  static final class Parent {
    public static void main(String[] arguments) throws IOException, URISyntaxException {
      Process child = java(Child.class).start();
      System.out.println(child.pid());
      child.inputReader().lines().forEach(System.out::println);
    }
  }

  /** Does nothing, for ever. */
  static final class Child {
    public static void main(String[] arguments) throws InterruptedException {
      EndsWithParent.whereWanted();
      System.out.println("begun");
      new CountDownLatch(1).await();
    }
  }
}
