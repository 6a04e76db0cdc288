package io.scrollexport.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class ClosedPortTest {

  @Test
  void refusesWhoConnectsAndIsNobodyElses() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ClosedPort port = new ClosedPort()) {
      assertThatThrownBy(() -> new Socket(here, port.number()).close())
          .isInstanceOf(ConnectException.class);
      assertThatThrownBy(() -> new ServerSocket(port.number(), 1, here).close())
          .isInstanceOf(BindException.class);
      assertThatThrownBy(() -> new ServerSocket(port.number()).close())
          .isInstanceOf(BindException.class);
    }
  }
}
