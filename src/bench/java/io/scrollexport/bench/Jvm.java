package io.scrollexport.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with this one's class path, talked to line by line. Ends with its input. */
public final class Jvm implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final PrintWriter input;

  private Jvm(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.US_ASCII);
    this.input = new PrintWriter(process.outputWriter(StandardCharsets.US_ASCII), true);
  }

  /** Starts the main method of a class. */
  public static Jvm start(Class<?> main, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(options);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new Jvm(new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
  }

  /** Says one line and waits for the answer. */
  public String ask(String line) throws IOException {
    input.println(line);
    return readLine();
  }

  public String readLine() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException("the other JVM has ended");
    }
    return line;
  }

  @Override
  public void close() {
    input.close();
    process.onExit().join();
  }
}
