package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scrollexport.download.file.FileLabel;
import io.scrollexport.remote.Credentials;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code Content-Disposition} and {@code Content-Type} of a file, and its first bytes: the lines of
 * the input. As bytes of UTF-8 the first line is also a name that a process gives.
 */
class FileLabelFuzzTest {

  private static final URI FILE = URI.create("https://example.com/files/Trade%20secrets.docx?t=1");
  private static final HttpHeaders NONE = Samples.headers(List.of());
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]|^[. ]|[. ]$");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(CON|PRN|AUX|NUL|(COM|LPT)[0-9])(\\..*)?");
  private static final Pattern TYPE = Pattern.compile("[!-~][!-~ ]*/[!-~ ]+");

  @FuzzTest(maxDuration = Samples.LONG)
  void anyHeaders(byte[] lines) {
    String[] line = new String(lines, ISO_8859_1).split("\n", 3);
    String type = line.length < 2 ? "" : line[1];
    byte[] start = line.length < 3 ? new byte[0] : line[2].getBytes(ISO_8859_1);
    HttpHeaders headers =
        Samples.headers(List.of("Content-Disposition:" + line[0], "Content-Type:" + type));

    check(FileLabel.of(null, headers, FILE, FILE, Credentials.NONE), start);
    check(
        FileLabel.of(
            new String(line[0].getBytes(ISO_8859_1), UTF_8), NONE, FILE, FILE, Credentials.NONE),
        start);
    FileLabel.isWebPage(headers, start);
  }

  private static void check(FileLabel label, byte[] start) {
    String name = label.name();
    Claims.hold(!name.isBlank(), "there is no name", label);
    Claims.hold(name.getBytes(UTF_8).length <= 255, "the name is too long", name);
    Claims.hold(!UNSAFE.matcher(name).find(), "the name is not safe", name);
    Claims.hold(!DEVICE.matcher(name).matches(), "the name is that of a device", name);
    Claims.goesOn(name);
    Claims.hold(
        FileLabel.of(name, NONE, FILE, FILE, Credentials.NONE).name().equals(name),
        "it is cleaned again",
        name);
    Claims.shown(label.contentType(), 1_000);
    Claims.hold(
        TYPE.matcher(label.contentType()).matches(), "it is no media type", label.contentType());
    label.contradiction(start).ifPresent(reason -> Claims.shown(reason, 300));
  }
}
