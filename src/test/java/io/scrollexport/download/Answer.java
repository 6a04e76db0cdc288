package io.scrollexport.download;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An HTTP answer, byte for byte as a test wants it: nothing is added, nothing corrected. */
public record Answer(String status, List<String> headers, byte[] body) {

  /** A file with its type, name and true length. */
  public static Answer file(String contentType, String name, byte[] body) {
    return ok().with("Content-Type: " + contentType)
        .with("Content-Disposition: attachment; filename=\"" + name + "\"")
        .withBody(body)
        .withLength(body.length);
  }

  public static Answer docx(byte[] body) {
    return file(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "Demo.docx",
        body);
  }

  public static Answer ok() {
    return status("200 OK");
  }

  public static Answer status(String status) {
    return new Answer(status, List.of(), new byte[0]);
  }

  /** A redirect. */
  public static Answer to(String location) {
    return status("302 Found").with("Location: " + location).withLength(0);
  }

  public Answer with(String header) {
    List<String> more = new ArrayList<>(headers);
    more.add(header);
    return new Answer(status, more, body);
  }

  public Answer withLength(long length) {
    return with("Content-Length: " + length);
  }

  public Answer withBody(byte[] body) {
    return new Answer(status, headers, body);
  }

  public Answer withBody(String body) {
    return withBody(body.getBytes(StandardCharsets.UTF_8));
  }

  /** The head alone. */
  public Answer head() {
    return withBody(new byte[0]);
  }

  public byte[] bytes() {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }
}
