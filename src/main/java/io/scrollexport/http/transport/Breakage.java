package io.scrollexport.http.transport;

import io.scrollexport.failure.Seconds;
import io.scrollexport.http.DeadlineExceededException;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.wire.AnswerLength;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;

/**
 * Why an exchange broke, in exceptions of the JDK. What is malformed is told in our own words:
 * those of the library repeat what the server wrote.
 */
record Breakage(Timeouts timeouts) {

  /** The connection did not stand in time, or not at all. */
  IOException connecting(Exception cause) {
    boolean late =
        cause instanceof SocketTimeoutException || cause instanceof DeadlineExceededException;
    return late && !timeouts.deadline().isOver()
        ? new HttpConnectTimeoutException(
            "no connection within " + Seconds.of(timeouts.connection()) + " s")
        : exchanging(cause);
  }

  /** The answer did not come, or not as a whole. */
  IOException exchanging(Exception cause) {
    return switch (cause) {
      case SocketTimeoutException late ->
          timeouts.deadline().isOver()
              ? new DeadlineExceededException(timeouts.deadline().limit())
              : new HttpTimeoutException("nothing came for " + Seconds.of(timeouts.read()) + " s");
      case TruncatedChunkException cut -> cut;
      case MalformedChunkCodingException chunks -> malformed("its chunks are malformed", chunks);
      case MessageConstraintException head -> malformed("its head is too large", head);
      case ZipException bytes -> malformed("its compression is malformed", bytes);
      case AnswerLength.UnclearException unclear ->
          malformed("it does not tell its length in a way that HTTP allows", unclear);
      case HttpException head -> malformed("its head is malformed", head);
      case IOException failure -> failure;
      default -> new IOException("the exchange broke off", cause);
    };
  }

  private static IOException malformed(String what, Exception cause) {
    return (IOException) new ProtocolException(what).initCause(cause);
  }
}
