package io.scrollexport.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.ProtocolException;

/**
 * How long the body of an answer is, by RFC 9112, section 6.3. What two readers could read
 * differently is refused: chunks beside a length, different lengths, any other transfer coding. The
 * same length several times is one length, and {@code identity} is no coding, as it was until RFC
 * 7230.
 */
public final class AnswerLength implements ContentLengthStrategy {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  /** Thrown where the head of an answer leaves open where its body ends. */
  public static final class UnclearException extends ProtocolException {

    private static final long serialVersionUID = 1L;

    UnclearException() {
      super("it does not tell its length in a way that HTTP allows");
    }
  }

  @Override
  public long determineLength(HttpMessage answer) throws UnclearException {
    List<String> codings = values(answer, "Transfer-Encoding");
    codings.removeIf(coding -> coding.equalsIgnoreCase("identity"));
    List<String> lengths = List.copyOf(Set.copyOf(values(answer, "Content-Length")));
    if (codings.isEmpty() && lengths.isEmpty()) {
      return UNDEFINED;
    }
    if (lengths.isEmpty()
        && codings.size() == 1
        && codings.getFirst().equalsIgnoreCase("chunked")) {
      return CHUNKED;
    }
    if (codings.isEmpty() && lengths.size() == 1 && DIGITS.matcher(lengths.getFirst()).matches()) {
      return Long.parseLong(lengths.getFirst());
    }
    throw new UnclearException();
  }

  private static List<String> values(HttpMessage answer, String name) {
    List<String> values = new ArrayList<>();
    for (Header field : answer.getHeaders(name)) {
      for (String value : Objects.toString(field.getValue(), "").split(",", -1)) {
        values.add(value.strip());
      }
    }
    return values;
  }
}
