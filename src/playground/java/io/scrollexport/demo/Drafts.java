package io.scrollexport.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Documents that are being written, by any process of this machine. Their names tell by which, so
 * that what a process left that was killed can be told from what another one is at.
 *
 * @param folder in which they are, beside the documents
 */
record Drafts(Path folder) {

  private static final int BUFFER_BYTES = 64 * 1024;
  private static final Pattern NAME = Pattern.compile("[.](?<process>[0-9]+)[.].*");

  /** One that nobody has; the folder is not there yet. */
  Path next() {
    return folder.resolve("." + ProcessHandle.current().pid() + "." + UUID.randomUUID());
  }

  /** Deletes those of processes that are no more. */
  void deleteAbandoned() throws IOException {
    List<Path> abandoned;
    try (Stream<Path> all = Files.list(folder)) {
      abandoned = all.filter(Drafts::isAbandoned).toList();
    }
    for (Path draft : abandoned) {
      try {
        FileSystemUtils.deleteRecursively(draft);
      } catch (NoSuchFileException e) {
        // Another process has begun at the same time and does the same.
      }
    }
  }

  private static boolean isAbandoned(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group("process"))).isEmpty();
  }

  /** Writes the content to a new file and gives its SHA-256 in hex digits. */
  static String write(InputStream content, Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = content;
        OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
