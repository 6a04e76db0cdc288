package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.SafeCause;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  static Stream<Throwable> unforeseen() {
    return Stream.of(
        new NullPointerException("s3cret"),
        new IllegalArgumentException("s3cret", new IOException("s3cret")),
        new UncheckedIOException(new IOException("s3cret")),
        new StackOverflowError(),
        new AssertionError("s3cret"),
        new NoClassDefFoundError("s3cret"));
  }

  @ParameterizedTest
  @MethodSource("unforeseen")
  void whatNobodyForesawCarriesACodeAndNoneOfItsWords(Throwable failure) {
    ConnectorException thrown = thrown(() -> raise(failure));

    assertThat(thrown.getErrorCode()).isEqualTo("UNEXPECTED_RESPONSE");
    assertThat(thrown).isInstanceOf(ConnectorRetryException.class);
    assertThat(thrown.getMessage()).contains(failure.getClass().getName());
    assertThat(trace(thrown)).doesNotContain("s3cret").contains("FailuresTest.unforeseen");
  }

  @Test
  void tooLittleMemoryMayPass() {
    ConnectorException thrown = thrown(() -> raise(new OutOfMemoryError("Java heap space")));

    assertThat(thrown.getErrorCode()).isEqualTo("CONNECTION_FAILED");
    assertThat(thrown).isNotInstanceOf(ConnectorRetryException.class);
    assertThat(thrown.getMessage()).contains("heap");
  }

  @ParameterizedTest
  @MethodSource("coded")
  void theCauseComesAlongWithoutCredentialsAndReferences(ExportException failure) {
    ConnectorException thrown = thrown(() -> raise(failure));

    assertThat(thrown.getErrorCode()).isEqualTo(failure.code().name());
    assertThat(thrown.getMessage()).isEqualTo(failure.getMessage());
    assertThat(thrown.getCause())
        .hasToString("java.io.IOException: bad header: *** {{secrets. X}} at /d")
        .cause()
        .hasToString("java.lang.IllegalStateException");
    assertThat(trace(thrown)).contains("FailuresTest.coded").doesNotContain("s3cret", "jwt");
  }

  static Stream<ExportException> coded() {
    IOException cause =
        new IOException(
            "bad header: s3cret {{secrets.X}} at /d?jwt=abc", new IllegalStateException());
    return Stream.of(FailureCode.CONNECTION_FAILED, FailureCode.UNEXPECTED_RESPONSE)
        .map(
            code ->
                new ExportException(
                    code, "It failed.", SafeCause.of(cause, Credentials.of(Set.of("s3cret")))));
  }

  @Test
  void theWaitStandsAtTheEndWhateverIsAdded() {
    ExportException limited =
        ExportException.rateLimited("Too fast. ", Duration.ofSeconds(7)).adding("(So it is.)");

    ConnectorException thrown = thrown(() -> raise(limited));

    assertThat(thrown.getMessage())
        .isEqualTo("RATE_LIMITED: Too fast. (So it is.) The job is tried again after 7 seconds.");
    assertThat(((ConnectorRetryException) thrown).getBackoffDuration())
        .isEqualTo(Duration.ofSeconds(7));
  }

  private static ConnectorException thrown(Supplier<Object> operation) {
    return catchThrowableOfType(ConnectorException.class, () -> Failures.translated(operation));
  }

  private static Object raise(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  private static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
