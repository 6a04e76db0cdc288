package io.scrollexport.http.socket;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.util.List;

/** How long the body of an answer is, by RFC 9112, section 6.3. */
final class MessageBody {

  private MessageBody() {}

  /** The body alone, without its framing; reading fails where it is not what the head announces. */
  static InputStream of(ResponseHead head, InputStream in, Socket socket, Connection connection)
      throws IOException {
    if (head.status() == 204 || head.status() == 304) {
      return InputStream.nullInputStream();
    }
    HttpHeaders fields = head.fields();
    List<String> codings = fields.allValues("Transfer-Encoding");
    if (!codings.isEmpty()) {
      if (codings.size() > 1 || !codings.getFirst().equalsIgnoreCase("chunked")) {
        throw new ProtocolException("the answer has a transfer coding other than chunked");
      }
      return new ChunkedBody(in);
    }
    List<String> lengths = fields.allValues("Content-Length").stream().distinct().toList();
    return lengths.isEmpty()
        ? new OpenEndedBody(in, connection)
        : new FixedLengthBody(in, socket, length(lengths));
  }

  private static long length(List<String> lengths) throws ProtocolException {
    if (lengths.size() > 1 || !lengths.getFirst().matches("[0-9]{1,18}")) {
      throw new ProtocolException("the answer has no usable Content-Length");
    }
    return Long.parseLong(lengths.getFirst());
  }
}
