package io.scrollexport.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {
  @Test
  void isRefusedInOneSentenceWhereAnotherProgramHasIt() throws IOException {
    int port;
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = other.getLocalPort();
      assertThatThrownBy(() -> Port.of(Integer.toString(port)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching(
              "Port "
                  + port
                  + " cannot be used \\(.+\\): choose another one, such as -Dport=\\d+\\.");
    }
    assertThat(Port.of(Integer.toString(port))).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"65536", "-1", "http", "123456"})
  void isANumber(String text) {
    assertThatThrownBy(() -> Port.of(text))
        .hasMessage("The port is a number, such as -Dport=8087.");
  }
}
