package io.scrollexport.playground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The port of the playground, looked at before anything is started that would have to end again.
 */
final class Port {
  private static final int USUAL = 8087;
  private static final int LAST = 65_535;

  private Port() {}

  /**
   * The port that the text names, the usual one where it names none.
   *
   * @throws IllegalArgumentException where it is no port, or one that cannot be had
   */
  static int of(String text) {
    if (text.isBlank()) {
      return free(USUAL);
    }
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LAST) {
      throw new IllegalArgumentException("The port is a number, such as -Dport=" + USUAL + ".");
    }
    return free(Integer.parseInt(text));
  }

  private static int free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return port;
    } catch (IOException e) {
      int other = port < LAST ? port + 1 : USUAL;
      throw new IllegalArgumentException(
          "Port %s cannot be used (%s): choose another one, such as -Dport=%s."
              .formatted(port, e.getMessage(), other));
    }
  }
}
