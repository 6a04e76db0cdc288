package io.scrollexport.playground;

import io.scrollexport.playground.web.PlaygroundServer;
import io.scrollexport.playground.world.Worlds;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the playground and says where it is. Ctrl+C ends it. */
public final class Playground {
  private static final Logger LOG = LoggerFactory.getLogger(Playground.class);

  private Playground() {}

  /** The arguments name the project's folder and the one for what is made on the way. */
  public static void main(String[] arguments) throws InterruptedException {
    EndsWithParent.whereWanted();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path root = Path.of(arguments[0]).toAbsolutePath();
    try {
      int port = Port.of(System.getProperty("port", ""));
      Path page = PageBuild.upToDate(out);
      Worlds worlds =
          new Worlds(System.getenv(), System.getProperty("page", ""), root, Path.of(arguments[1]));
      start(worlds, page, port, out);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      System.exit(2);
    } catch (IOException | RuntimeException e) {
      LOG.error("The start failed", e);
      out.println("The playground could not be started; why stands above.");
      // Whatever has been started keeps the JVM alive otherwise.
      System.exit(1);
    }
  }

  private static void start(Worlds worlds, Path page, int port, PrintStream out) {
    try {
      PlaygroundServer server = PlaygroundServer.start(worlds, page, port);
      out.println();
      out.println("The playground is at " + server.address());
      out.println("Ctrl+C ends it.");
    } catch (RuntimeException e) {
      worlds.close();
      throw e;
    }
  }
}
