package io.scrollexport.bench.download;

import io.scrollexport.bench.Jvm;
import io.scrollexport.bench.runtime.RuntimeProcess;
import io.scrollexport.http.TestCertificate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Downloads a file of 1 GiB through the operation, in a JVM with 64 MiB of heap, and with {@code
 * curl -o /dev/null}, turn by turn, from a server in a third process. Prints the throughput of both
 * and the ratio of their medians; a first download warms each up.
 *
 * <p>Three ways to be served: a file that the server makes on the way; one that costs it nothing,
 * so that only the clients count; and the first over TLS, which is what production has.
 */
final class DownloadBenchmark {

  private static final long SIZE = 1L << 30;
  private static final int ROUNDS = 5;
  private static final double MEBIBYTE = 1 << 20;

  private final Jvm client;
  private final Path certificate;
  private long peakHeap;

  private DownloadBenchmark(Jvm client, Path certificate) {
    this.client = client;
    this.certificate = certificate;
  }

  /** Takes the shaded jar. */
  public static void main(String[] arguments) throws IOException {
    RuntimeProcess.putBeforeLibraries(arguments[0]);
    Path folder = Files.createTempDirectory("download-benchmark");
    TestCertificate certificate = TestCertificate.of("localhost", folder);
    List<String> server = List.of("-Xmx64m", store("keyStore", certificate), password("keyStore"));
    List<String> client =
        List.of("-Xmx64m", store("trustStore", certificate), password("trustStore"));
    try (Jvm files = Jvm.start(LargeFileServer.class, server, Long.toString(SIZE));
        Jvm downloads = Jvm.start(LargeDownload.class, client)) {
      String[] ports = files.readLine().split(" ");
      System.out.printf("1 GiB, %d processors%n", Runtime.getRuntime().availableProcessors());
      var benchmark = new DownloadBenchmark(downloads, certificate.pem());
      String plain = "http://localhost:" + ports[0];
      String secure = "https://localhost:" + ports[1];
      benchmark.run("made on the way", plain + "/generated.docx", new LargeFile(SIZE, true));
      benchmark.run("made on the way, TLS", secure + "/generated.docx", new LargeFile(SIZE, true));
      benchmark.run("made in advance", plain + "/repeated.docx", new LargeFile(SIZE, false));
    }
  }

  private static String store(String kind, TestCertificate certificate) {
    return "-Djavax.net.ssl." + kind + "=" + certificate.keyStore();
  }

  private static String password(String kind) {
    return "-Djavax.net.ssl." + kind + "Password=" + TestCertificate.PASSWORD;
  }

  private void run(String title, String url, LargeFile file) throws IOException {
    String sha256 = file.sha256();
    double[] ours = new double[ROUNDS];
    double[] curls = new double[ROUNDS];
    curl(url);
    download(url, sha256);
    for (int round = 0; round < ROUNDS; round++) {
      curls[round] = curl(url);
      ours[round] = download(url, sha256);
    }
    System.out.printf(
        Locale.ROOT,
        "%-22s curl %5.0f MiB/s %s, download %5.0f MiB/s %s, ratio %.2f, heap up to %.0f MiB%n",
        title,
        median(curls),
        all(curls),
        median(ours),
        all(ours),
        median(ours) / median(curls),
        peakHeap / MEBIBYTE);
  }

  private double download(String url, String sha256) throws IOException {
    String[] answer = client.ask(url).split(" ");
    if (Long.parseLong(answer[1]) != SIZE || !answer[2].equals(sha256)) {
      throw new IllegalStateException("another file came: " + String.join(" ", answer));
    }
    peakHeap = Long.parseLong(answer[3]);
    return SIZE / MEBIBYTE / Double.parseDouble(answer[0]);
  }

  private double curl(String url) throws IOException {
    Process curl =
        new ProcessBuilder(
                "curl",
                "--fail",
                "--silent",
                "--show-error",
                "--cacert",
                certificate.toString(),
                "--write-out",
                "%{time_total} %{size_download}",
                "-o",
                "/dev/null",
                url)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    byte[] said = curl.getInputStream().readAllBytes();
    String[] answer = new String(said, StandardCharsets.US_ASCII).split(" ");
    if (curl.onExit().join().exitValue() != 0 || Long.parseLong(answer[1]) != SIZE) {
      throw new IllegalStateException("curl got " + String.join(" ", answer));
    }
    return SIZE / MEBIBYTE / Double.parseDouble(answer[0]);
  }

  private static double median(double[] values) {
    return DoubleStream.of(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
  }

  private static List<Long> all(double[] values) {
    return DoubleStream.of(values).mapToObj(Math::round).toList();
  }
}
