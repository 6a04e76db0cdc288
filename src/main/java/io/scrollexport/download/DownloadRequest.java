package io.scrollexport.download;

import io.scrollexport.download.host.AllowedHosts;
import io.scrollexport.download.host.HomeSite;
import io.scrollexport.http.Timeouts;
import io.scrollexport.remote.Credentials;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a download, wherever its URL comes from.
 *
 * @param home where the integration is, whose sign-in a download may need
 * @param fileName absent: the sender's, or that of the URL
 * @param timeToLive absent: the store's own rule
 * @param maxBytes the largest file that is taken
 * @param timeouts for the connection, and between any two parts of the answer
 * @param timeLimit for everything, redirects and the reading of the store included
 * @param credentials what neither a name of the file nor a message may repeat
 */
public record DownloadRequest(
    AllowedHosts hosts,
    HomeSite home,
    @Nullable String fileName,
    @Nullable Duration timeToLive,
    long maxBytes,
    Timeouts timeouts,
    Duration timeLimit,
    FileOrigin origin,
    Credentials credentials) {

  /** What the contract calls a megabyte. */
  public static final long BYTES_PER_MEGABYTE = 1_048_576;

  /** The largest file where the inputs name no size. */
  public static final int DEFAULT_MAX_MEGABYTES = 250;

  /** One tebibyte. */
  public static final int LARGEST_MEGABYTES = 1_048_576;

  /** Leaves a minute of the usual job time-out for the status before and for the result after. */
  public static final Duration DEFAULT_TIME_LIMIT = Duration.ofMinutes(4);
}
