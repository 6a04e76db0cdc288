package io.scrollexport.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate made for one run, by the JDK's own tool.
 *
 * @param keyStore holds the certificate and its key; it is also a trust store with the certificate
 *     alone
 */
public record TestCertificate(Path keyStore) {

  /** Protects nothing: the key is thrown away with its folder. */
  public static final String PASSWORD = "for this run only";

  /** A certificate for a server of that name, and of others. */
  public static TestCertificate of(String dnsName, Path folder, String... otherNames) {
    TestCertificate certificate = new TestCertificate(folder.resolve(dnsName + ".p12"));
    certificate.keytool(
        "-genkeypair",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=" + dnsName,
        "-ext",
        Stream.concat(Stream.of(dnsName), Stream.of(otherNames))
            .map(name -> "dns:" + name)
            .collect(Collectors.joining(",", "san=", "")),
        "-validity",
        "2",
        "-storetype",
        "PKCS12");
    return certificate;
  }

  /** The certificate alone, as other programs read it. */
  public Path pem() {
    Path file = keyStore.resolveSibling(keyStore.getFileName() + ".pem");
    keytool("-exportcert", "-rfc", "-file", file.toString());
    return file;
  }

  /**
   * A store with the certificate alone. It is as quick to read as the JDK's own one, while each
   * reading of the key store derives keys from its password at length.
   */
  public Path trustStore() {
    Path store = keyStore.resolveSibling(keyStore.getFileName() + ".jks");
    keytool(store, "-importcert", "-noprompt", "-storetype", "JKS", "-file", pem().toString());
    return store;
  }

  /** TLS for the server, and for clients that trust only it. */
  public SSLContext context() {
    try {
      char[] password = PASSWORD.toCharArray();
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(keyStore)) {
        store.load(in, password);
      }
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password);
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keytool(String... arguments) {
    keytool(keyStore, arguments);
  }

  private static void keytool(Path store, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(Arrays.asList(arguments));
    command.addAll(
        List.of("-alias", "server", "-keystore", store.toString(), "-storepass", PASSWORD));
    try {
      Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
      byte[] said = tool.getInputStream().readAllBytes();
      if (tool.onExit().join().exitValue() != 0) {
        throw new IllegalStateException(new String(said, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
