package io.scrollexport.fuzz;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs one target under the fuzzer, which goes on with what earlier runs have found. */
final class Fuzzing {

  /** Hooks into classes of the JDK, which the fuzzer cannot change in JVMs as new as ours. */
  private static final String HOOKS_IN_JDK =
      Stream.of(
              "ClojureLangHooks",
              "Deserialization",
              "ExpressionLanguageInjection",
              "LdapInjection",
              "NamingContextLookup",
              "OsCommandInjection",
              "ReflectiveCall",
              "RegexInjection",
              "RegexRoadblocks",
              "ScriptEngineInjection",
              "ServerSideRequestForgery",
              "SqlInjection",
              "XPathInjection")
          .map(name -> "com.code_intelligence.jazzer.sanitizers." + name)
          .collect(Collectors.joining(":"));

  private Fuzzing() {}

  /** Target without {@code FuzzTest}, executions, seconds, classes, seeds, folder of results. */
  public static void main(String[] arguments) throws Exception {
    String target = Fuzzing.class.getPackageName() + "." + arguments[0] + "FuzzTest";
    Path results = Files.createDirectories(Path.of(arguments[5], arguments[0]));
    Path seeds = Path.of(arguments[4], arguments[0] + "FuzzTestInputs");
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                // Most of what comes is refused by exceptions. Where a finding was thrown is told
                // by
                // the regression test with its input.
                "-XX:-StackTraceInThrowable",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target,
                "--instrumentation_includes=io.scrollexport.**",
                "--instrumentation_excludes="
                    + Fuzzing.class.getPackageName()
                    + ".**:"
                    + broken(Path.of(arguments[3])),
                "--disabled_hooks=" + HOOKS_IN_JDK,
                "-runs=" + arguments[1],
                "-max_total_time=" + arguments[2],
                "-max_len=600",
                "-dict=" + dictionary(Path.of(results + ".dict")),
                "-print_final_stats=1",
                "-artifact_prefix=" + results + "-",
                results.toString()));
    try (Stream<Path> corpora = Files.list(seeds)) {
      corpora.map(Path::toString).forEach(command::add);
    }
    // A JVM of its own: the fuzzer changes all classes that are loaded already.
    System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
  }

  /** What the claims look for: they are no part of what the fuzzer watches. */
  private static Path dictionary(Path file) throws IOException {
    return Files.writeString(file, "\"" + Claims.SECRET + "\"\n\"secrets.\"\n");
  }

  /** Records whose components have annotated types: instrumented, they lose their fields. */
  private static String broken(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class"))
          .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
          .filter(name -> !name.endsWith("-info"))
          .filter(Fuzzing::isBroken)
          .collect(Collectors.joining(":"));
    }
  }

  private static boolean isBroken(String name) {
    try {
      RecordComponent[] components =
          Class.forName(name, false, Fuzzing.class.getClassLoader()).getRecordComponents();
      return components != null
          && Arrays.stream(components)
              .anyMatch(component -> component.getAnnotatedType().getAnnotations().length > 0);
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
