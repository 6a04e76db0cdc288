package io.scrollexport.bench.download;

import io.scrollexport.download.DownloadRequest;
import io.scrollexport.download.Downloads;
import io.scrollexport.download.FileOrigin;
import io.scrollexport.download.document.DocumentSink;
import io.scrollexport.download.document.StoredFile;
import io.scrollexport.download.host.AllowedHosts;
import io.scrollexport.download.host.HomeSite;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.NameLookup;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.transport.PooledTransport;
import io.scrollexport.http.wire.Way;
import io.scrollexport.remote.Credentials;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/**
 * Downloads through the operation in a process of its own, with little memory. Each line of
 * standard input is a URL; each line of standard output tells seconds, bytes, SHA-256 and the most
 * memory that the heap has had in use.
 */
final class LargeDownload {

  private static final long MAX_BYTES = 1L << 40;

  private LargeDownload() {}

  public static void main(String[] arguments) throws IOException {
    HttpTransport transport = new PooledTransport(Way::direct);
    Downloads downloads = new Downloads(transport, InstantSource.system(), NameLookup::addresses);
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String url = input.readLine(); url != null; url = input.readLine()) {
      long begin = System.nanoTime();
      StoredFile<String> file = downloads.download(url, request(), discarding());
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.println(seconds + " " + file.size() + " " + file.sha256() + " " + peakHeap());
    }
  }

  private static DownloadRequest request() {
    return new DownloadRequest(
        AllowedHosts.of("localhost", List.of()),
        HomeSite.withoutSignIn(BaseUrl.from("https://localhost")),
        null,
        null,
        MAX_BYTES,
        Timeouts.DEFAULT,
        DownloadRequest.DEFAULT_TIME_LIMIT,
        new FileOrigin("scroll-word-export-job", null, null),
        Credentials.NONE);
  }

  private static DocumentSink<String> discarding() {
    return (content, description) -> {
      content.transferTo(OutputStream.nullOutputStream());
      return description.fileName();
    };
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
