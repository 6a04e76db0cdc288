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
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target,
                "--instrumentation_includes=io.scrollexport.**",
                "--instrumentation_excludes=" + broken(Path.of(arguments[3])),
                "--disabled_hooks=" + HOOKS_IN_JDK,
                "-runs=" + arguments[1],
                "-max_total_time=" + arguments[2],
                "-max_len=2000",
                "-print_final_stats=1",
                "-artifact_prefix=" + results + "-",
                results.toString()));
    try (Stream<Path> corpora = Files.list(seeds)) {
      corpora.map(Path::toString).forEach(command::add);
    }
    // A JVM of its own: the fuzzer changes all classes that are loaded already.
    System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
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
