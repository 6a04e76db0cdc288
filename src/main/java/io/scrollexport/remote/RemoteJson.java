package io.scrollexport.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON that a remote side wrote, read under limits. Its texts come out by purpose only: words, IDs,
 * addresses, content.
 */
public final class RemoteJson {

  /** The most characters of an ID. */
  public static final int LONGEST_ID = 200;

  private static final Pattern FIGURE = Pattern.compile("[-/0-9a-z]*");

  private final JsonNode node;
  private final Credentials credentials;

  private RemoteJson(JsonNode node, Credentials credentials) {
    this.node = node;
    this.credentials = credentials;
  }

  /** What somebody else may have changed on its way, such as the result of an earlier job. */
  public static RemoteJson of(JsonNode node, Credentials credentials) {
    return new RemoteJson(node, credentials);
  }

  public static RemoteJson missing() {
    return new RemoteJson(MissingNode.getInstance(), Credentials.NONE);
  }

  /** The one value that the text is; empty where it is anything else. */
  public static Optional<RemoteJson> read(String text, Credentials credentials) {
    return read(text.getBytes(StandardCharsets.UTF_8), credentials);
  }

  /** As above, of encoded text. */
  public static Optional<RemoteJson> read(byte[] text, Credentials credentials) {
    return LimitedJson.read(text).map(node -> new RemoteJson(node, credentials));
  }

  public boolean isMissing() {
    return node.isMissingNode();
  }

  public boolean isObject() {
    return node.isObject();
  }

  /** Whether a field is exactly that word. */
  public boolean is(String name, String word) {
    return word.equals(node.path(name).textValue());
  }

  public boolean isTrue(String name) {
    return node.path(name).booleanValue();
  }

  /** What a field holds; missing where there is none. */
  public RemoteJson field(String name) {
    return new RemoteJson(node.path(name), credentials);
  }

  /** The elements of a list; none where the field is anything else. */
  public List<RemoteJson> elements(String name) {
    List<RemoteJson> elements = new ArrayList<>();
    if (node.path(name).isArray()) {
      node.path(name).forEach(element -> elements.add(new RemoteJson(element, credentials)));
    }
    return List.copyOf(elements);
  }

  /** Words of a field, a number as its digits; empty where there are none. */
  public RemoteText text(String name) {
    return RemoteText.of(node.path(name).asText(""), credentials);
  }

  /** Words of those fields that hold texts, joined by colons. */
  public RemoteText texts(String... names) {
    return RemoteText.of(
        Arrays.stream(names)
            .map(node::path)
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .distinct()
            .collect(Collectors.joining(": ")),
        credentials);
  }

  /** What an error object says, in any of the shapes in use; empty where it says nothing known. */
  public RemoteText sentences() {
    return RemoteText.of(ErrorSentences.of(node), credentials);
  }

  /** A whole number that a field holds, as a number or as digits; any other is absent. */
  public Optional<Long> number(String name) {
    JsonNode value = node.path(name);
    return isNumber(value) ? Optional.of((long) value.asDouble()) : Optional.empty();
  }

  /** The same, of those that are small. */
  public @Nullable Integer integer(String name) {
    JsonNode value = node.path(name);
    long number = (long) value.asDouble();
    return isNumber(value) && number == (int) number ? Integer.valueOf((int) number) : null;
  }

  /** The nearest number from 0 to the most; 0 where the field holds none. */
  public int count(String name, int most) {
    return isNumber(node.path(name)) ? Math.clamp((long) node.path(name).asDouble(), 0, most) : 0;
  }

  private static boolean isNumber(JsonNode value) {
    return value.isNumber() || value.isTextual() && value.textValue().matches("\\d{1,18}");
  }

  /**
   * Numbers that we wrote ourselves in letters and digits, separated by blanks; what may have been
   * changed on the way stands empty in the list. No secret is named by such a text.
   */
  public List<String> figures(String name) {
    return Arrays.stream(node.path(name).asText("").split(" ", -1))
        .map(figure -> FIGURE.matcher(figure).matches() ? figure : "")
        .toList();
  }

  /**
   * An ID as it came; empty where it is absent, or is none that may go through a process: over
   * {@value #LONGEST_ID} characters, with control characters, half a character or what stands for
   * none, nothing but the dots of a path, a credential of ours, or a part that would be taken for a
   * reference to a secret.
   */
  public Optional<String> id(String name) {
    String id = node.path(name).asText("");
    boolean usable =
        !id.isBlank()
            && id.length() <= LONGEST_ID
            && id.chars().noneMatch(unit -> Character.isISOControl(unit) || unit >= 0xfffe)
            && StandardCharsets.UTF_8.newEncoder().canEncode(id)
            && !PathPart.isDots(id)
            && !References.isIn(id)
            && !credentials.areIn(id);
    return usable ? Optional.of(id) : Optional.empty();
  }

  /** An address; absent where there is none, or one over {@value RemoteUrl#LONGEST} characters. */
  public @Nullable RemoteUrl url(String name) {
    String url = node.path(name).asText("");
    return url.isBlank() || url.length() > RemoteUrl.LONGEST ? null : new RemoteUrl(url);
  }

  /** Content of a field that holds a text. */
  public Optional<RemoteContent> content(String name) {
    JsonNode value = node.path(name);
    return value.isTextual()
        ? Optional.of(new RemoteContent(value.textValue(), credentials))
        : Optional.empty();
  }

  /**
   * The object for a process: all its texts, names too, as words.
   *
   * @param content fields of the outermost object that are handed on as they are
   * @param without fields that are left out, at all depths; so are names to which runtimes give a
   *     meaning of their own, such as those of a reference to a document
   */
  public ObjectNode forProcess(Set<String> content, Set<String> without) {
    return new ProcessWords(credentials, without).of(node, content);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RemoteJson json
        && node.equals(json.node)
        && credentials.equals(json.credentials);
  }

  @Override
  public int hashCode() {
    return Objects.hash(node, credentials);
  }

  @Override
  public String toString() {
    return "RemoteJson[***]";
  }
}
