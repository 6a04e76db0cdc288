package io.scrollexport.http.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.scrollexport.download.Answer;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.Timeouts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as who reads them finds them. */
class ExchangeBodyTest {

  private static final byte[] THREE = {(byte) 200, 0, 127};

  private static HttpReply reply(Answer answer) throws Exception {
    return MemoryTransport.over(answer::bytes)
        .send(HttpCall.get(URI.create("http://127.0.0.1/"), Map.of(), Timeouts.DEFAULT));
  }

  private static InputStream body(Answer answer) throws Exception {
    return reply(answer).body();
  }

  private static byte[] compressed(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    }
    return bytes.toByteArray();
  }

  @Test
  void areReadByteByByteUpToTheirEndAndNoFurther() throws Exception {
    try (InputStream body = body(Answer.ok().withBody(THREE).withLength(3))) {
      assertThat(body.read(new byte[0])).isZero();
      assertThat(body.read()).isEqualTo(200);
      assertThat(body.read()).isZero();
      assertThat(body.read()).isEqualTo(127);
      assertThat(body.read()).isEqualTo(-1);
      assertThat(body.read()).isEqualTo(-1);
      assertThat(body.read(new byte[0])).isEqualTo(-1);
    }
  }

  @Test
  void areReadIntoTheGivenPlaceOnly() throws Exception {
    try (InputStream body = body(Answer.ok().withBody(THREE).withLength(3))) {
      byte[] target = new byte[4];

      assertThatThrownBy(() -> body.read(target, 1, 4))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThat(body.read(target, 1, 2)).isEqualTo(2);
      assertThat(target).containsExactly(0, 200, 0, 0);
    }
  }

  @Test
  void failEachTimeAsTheyFailedFirst() throws Exception {
    InputStream body = body(Answer.ok().withBody(THREE).withLength(4));
    Throwable first = catchThrowable(body::readAllBytes);

    assertThat(first).isInstanceOf(IOException.class);
    assertThat(catchThrowable(body::read)).isSameAs(first);
    body.close();
    assertThat(catchThrowable(body::read)).isSameAs(first);
  }

  @Test
  void failOnceTheyAreClosedBeforeTheirEndAndNotBehindIt() throws Exception {
    InputStream whole = body(Answer.ok().withBody(THREE).withLength(3));
    InputStream half = body(Answer.ok().withBody(THREE).withLength(3));
    assertThat(whole.readAllBytes()).isEqualTo(THREE);
    assertThat(half.read()).isEqualTo(200);
    whole.close();
    half.close();

    assertThat(whole.read()).isEqualTo(-1);
    assertThatThrownBy(half::read).hasMessage("the body was closed before its end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", " x-gzip "})
  void arePlainThoughNobodyAskedForCompression(String coding) throws Exception {
    byte[] bytes = compressed("hello".getBytes(UTF_8));
    Answer answer = Answer.ok().withBody(bytes).withLength(bytes.length).with("X-Other: 1");

    try (HttpReply reply = reply(answer.with("Content-Encoding: " + coding))) {
      assertThat(reply.headers().map()).containsOnlyKeys("X-Other");
      assertThat(reply.body()).hasContent("hello");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip, gzip", "identity", "xgzip"})
  void stayAsTheyAreInAnyOtherCoding(String coding) throws Exception {
    Answer answer = Answer.ok().withBody(THREE).withLength(3);

    try (HttpReply reply = reply(answer.with("Content-Encoding: " + coding))) {
      assertThat(reply.headers().firstValue("Content-Encoding")).contains(coding);
      assertThat(reply.headers().firstValue("Content-Length")).contains("3");
      assertThat(reply.body().readAllBytes()).isEqualTo(THREE);
    }
  }

  /** The JDK drops what it has received with the end: a few bytes, or some thousands of many. */
  @ParameterizedTest
  @ValueSource(ints = {1, 18, 19, 400, 20_000})
  void holdNoMoreBehindTheEndOfTheirCompression(int surplus) throws Exception {
    byte[] bytes = compressed("hello".getBytes(UTF_8));
    byte[] more = Arrays.copyOf(bytes, bytes.length + surplus);
    Answer answer = Answer.ok().with("Content-Encoding: gzip").withBody(more);

    assertThatThrownBy(() -> body(answer.withLength(more.length)).readAllBytes())
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("more bytes came");
  }

  @Test
  void mayBeCompressedInParts() throws Exception {
    byte[] first = compressed("hello ".getBytes(UTF_8));
    byte[] second = compressed("world".getBytes(UTF_8));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    Answer answer = Answer.ok().with("Content-Encoding: gzip").withBody(both);

    assertThat(body(answer.withLength(both.length))).hasContent("hello world");
  }

  @Test
  void areEmptyWhereTheStatusAllowsForNone() throws Exception {
    assertThat(body(Answer.status("204 No Content"))).isEmpty();
  }
}
