package io.scrollexport.bench.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocketFactory;

/**
 * Serves a {@link LargeFile} in a process of its own: {@code /generated.docx} is made on the way,
 * {@code /repeated.docx} costs the server next to nothing. Prints its ports for http and https;
 * ends with its standard input.
 */
final class LargeFileServer {

  private LargeFileServer() {}

  /** Takes the file's size in bytes; the key store comes as system properties. */
  public static void main(String[] arguments) throws IOException {
    long size = Long.parseLong(arguments[0]);
    ServerSocket plain = listen(ServerSocketFactory.getDefault(), size);
    ServerSocket secure = listen(SSLServerSocketFactory.getDefault(), size);
    System.out.println(plain.getLocalPort() + " " + secure.getLocalPort());
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }

  private static ServerSocket listen(ServerSocketFactory sockets, long size) throws IOException {
    ServerSocket listener = sockets.createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              while (true) {
                try (Socket socket = listener.accept()) {
                  serve(socket, size);
                } catch (IOException e) {
                  System.err.println("a client hung up: " + e);
                }
              }
            });
    return listener;
  }

  private static void serve(Socket socket, long size) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    String request = reader.readLine();
    while (!reader.readLine().isEmpty()) {
      // The headers do not matter here.
    }
    OutputStream out = socket.getOutputStream();
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: "
            + size
            + "\r\nConnection: close\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    new LargeFile(size, request.contains("/generated")).writeTo(out);
    out.flush();
  }
}
