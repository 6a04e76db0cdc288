package io.scrollexport.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for credentials where none may be. */
final class SecretSearch {

  /** The credential in a download link. */
  private static final Pattern WEB_TOKEN =
      Pattern.compile("[\\w-]{20,}\\.[\\w-]{40,}\\.[\\w-]{40,}");

  private static final int MOST_TOLD = 5;

  private final List<String> credentials;
  private final List<String> found = new ArrayList<>();
  private long texts;

  /**
   * Nothing searched so far.
   *
   * @param credentials besides those of download links
   */
  SecretSearch(List<String> credentials) {
    this.credentials = credentials;
  }

  SecretSearch texts(String where, Stream<String> lines) {
    lines.forEach(line -> text(where, line));
    return this;
  }

  SecretSearch files(List<Path> files) {
    for (Path file : files) {
      // What a JVM prints that is killed may end in the middle of a character.
      try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
        texts(file.getFileName().toString(), lines);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return this;
  }

  private void text(String where, String text) {
    texts++;
    boolean holdsOne =
        credentials.stream().anyMatch(text::contains) || WEB_TOKEN.matcher(text).find();
    if (holdsOne && found.size() < MOST_TOLD) {
      found.add(
          "a credential in " + where + ": " + text.substring(0, Math.min(300, text.length())));
    }
  }

  /** Where there was one, the first of them. */
  List<String> found() {
    return List.copyOf(found);
  }

  /** How many lines and records were searched. */
  long searched() {
    return texts;
  }
}
