package io.scrollexport.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Builds the jars from two clean clones of what is committed, in folders, time zones and languages
 * of their own, and fails where one differs from its twin in a single byte. {@code mvn
 * -Preproducible} runs it as a source file, so it uses nothing but the JDK.
 */
final class ReproducibleJars {

  private ReproducibleJars() {}

  /** Takes Maven's executable, the repository, and a folder for the clones. */
  public static void main(String[] arguments) throws Exception {
    Path maven = Path.of(arguments[0]);
    Path repository = Path.of(arguments[1]);
    Path folder = Path.of(arguments[2]);
    delete(folder);
    Files.createDirectories(folder);
    Map<String, Path> one =
        built(maven, repository, folder.resolve("one"), Map.of("TZ", "UTC", "LC_ALL", "C.UTF-8"));
    Map<String, Path> two =
        built(
            maven,
            repository,
            folder.resolve("the other one"),
            Map.of("TZ", "Pacific/Chatham", "LC_ALL", "tr_TR.UTF-8"));
    List<String> differences = differences(one, two);
    if (!differences.isEmpty()) {
      differences.forEach(System.err::println);
      System.exit(1);
    }
    for (Path jar : one.values()) {
      System.out.println(sha256(Files.readAllBytes(jar)) + "  " + jar.getFileName());
    }
  }

  private static Map<String, Path> built(
      Path maven, Path repository, Path clone, Map<String, String> surroundings)
      throws IOException, InterruptedException {
    run(
        repository,
        Map.of(),
        "git",
        "clone",
        "--quiet",
        "--no-hardlinks",
        repository.toString(),
        clone.toString());
    run(
        clone,
        surroundings,
        maven.toString(),
        "--quiet",
        "--batch-mode",
        "-Dmaven.test.skip=true",
        "package");
    Map<String, Path> jars = new TreeMap<>();
    try (Stream<Path> files = Files.list(clone.resolve("target"))) {
      files
          .filter(file -> file.toString().endsWith(".jar"))
          .forEach(jar -> jars.put(jar.getFileName().toString(), jar));
    }
    return jars;
  }

  private static void run(Path folder, Map<String, String> surroundings, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
    process.environment().putAll(surroundings);
    int status = process.start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
    }
  }

  private static List<String> differences(Map<String, Path> one, Map<String, Path> two)
      throws IOException, GeneralSecurityException {
    if (one.isEmpty() || !one.keySet().equals(two.keySet())) {
      return List.of("Not the same jars: " + one.keySet() + " and " + two.keySet());
    }
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, Path> jar : one.entrySet()) {
      Path twin = two.get(jar.getKey());
      if (Files.mismatch(jar.getValue(), twin) >= 0) {
        List<String> entries = entries(jar.getValue());
        entries.removeAll(entries(twin));
        differences.add(
            jar.getKey()
                + " differs"
                + (entries.isEmpty() ? " in the order of its entries" : " in " + entries));
      }
    }
    return differences;
  }

  /** Each entry with its time and the hash of its content. */
  private static List<String> entries(Path jar) throws IOException, GeneralSecurityException {
    List<String> entries = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        entries.add(
            entry.getName()
                + " "
                + entry.getLastModifiedTime()
                + " "
                + sha256(file.getInputStream(entry).readAllBytes()));
      }
    }
    return entries;
  }

  private static String sha256(byte[] content) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.delete(file);
      }
    }
  }
}
