package io.scrollexport.download.file;

import io.scrollexport.remote.Credentials;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a file is called and which type it is said to have, and whether its first bytes bear that
 * out.
 *
 * @param name fit to be kept; {@code export} with the type's extension where nobody gave one
 * @param contentType a media type without parameters: the header's, else that of the name's
 *     extension, else {@code application/octet-stream}
 */
public record FileLabel(String name, String contentType, Set<String> extensions) {

  /** How many of a file's first bytes are needed to judge it; a shorter file is judged whole. */
  public static final int START_BYTES = 512;

  private static final Set<String> HTML_TYPES = Set.of("text/html", "application/xhtml+xml");
  private static final Set<String> HTML_EXTENSIONS = Set.of("html", "htm", "xhtml");

  public FileLabel {
    extensions = Set.copyOf(extensions);
  }

  /**
   * The label of an answer.
   *
   * @param wanted the name that the user gave
   * @param requested the URL that was asked for first
   * @param answered the URL that answered, after redirects
   * @param credentials what neither name nor type may repeat
   */
  public static FileLabel of(
      @Nullable String wanted,
      HttpHeaders headers,
      URI requested,
      URI answered,
      Credentials credentials) {
    List<String> names = new ArrayList<>();
    headers
        .firstValue("Content-Disposition")
        .flatMap(ContentDisposition::fileName)
        .ifPresent(names::add);
    names.addAll(lastSegments(requested, answered));
    names.replaceAll(credentials::blankedIn);
    Optional.ofNullable(wanted).ifPresent(names::addFirst);
    names.replaceAll(FileName::cleaned);
    names.removeIf(String::isEmpty);

    Optional<String> declared =
        headers
            .firstValue("Content-Type")
            .map(credentials::blankedIn)
            .flatMap(MediaTypes::inHeader);
    String name =
        names.isEmpty()
            ? "export" + declared.map(MediaTypes::extension).orElse("")
            : names.getFirst();
    String contentType =
        declared
            .or(() -> MediaTypes.ofExtension(FileName.extension(name)))
            .orElse(MediaTypes.UNKNOWN);
    return new FileLabel(
        name, contentType, names.stream().map(FileName::extension).collect(Collectors.toSet()));
  }

  /** Whether an answer is a web page that its sender does not call a file. */
  public static boolean isWebPage(HttpHeaders headers, byte[] start) {
    boolean html =
        isHtml(start)
            || headers
                .firstValue("Content-Type")
                .flatMap(MediaTypes::inHeader)
                .filter(HTML_TYPES::contains)
                .isPresent();
    return html
        && headers
            .firstValue("Content-Disposition")
            .flatMap(ContentDisposition::fileName)
            .filter(name -> HTML_EXTENSIONS.contains(FileName.extension(name)))
            .isEmpty();
  }

  /** One that says of which kind the file is goes first: redirects often end at a bare key. */
  private static List<String> lastSegments(URI requested, URI answered) {
    List<String> segments = new ArrayList<>(List.of(lastSegment(answered), lastSegment(requested)));
    segments.sort((a, b) -> Boolean.compare(isBare(a), isBare(b)));
    return segments;
  }

  private static boolean isBare(String name) {
    return FileName.extension(name).isEmpty();
  }

  private static String lastSegment(URI uri) {
    String path = uri.getRawPath();
    String segment = path.substring(path.lastIndexOf('/') + 1);
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /**
   * Why a file that begins with these bytes cannot be what its label says, in words that go on from
   * "the answer"; empty where it can be.
   */
  public Optional<String> contradiction(byte[] start) {
    boolean mayBeHtml = extensions.stream().anyMatch(HTML_EXTENSIONS::contains);
    if (!mayBeHtml && (HTML_TYPES.contains(contentType) || isHtml(start))) {
      return Optional.of("is a web page, not a file");
    }
    return Arrays.stream(FileFormat.values())
        .filter(format -> isSaidToBe(format) && !format.fits(start))
        .findFirst()
        .map(format -> "is said to be " + format.title() + ", but does not begin like one");
  }

  private boolean isSaidToBe(FileFormat format) {
    return format.hasType(contentType) || extensions.stream().anyMatch(format::hasExtension);
  }

  private static boolean isHtml(byte[] start) {
    String text =
        new String(start, StandardCharsets.ISO_8859_1)
            .replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "")
            .toLowerCase(Locale.ROOT);
    return text.startsWith("<!doctype html") || text.startsWith("<html");
  }
}
