package io.scrollexport.download.host;

import io.scrollexport.http.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** Looks up where a host is. */
@FunctionalInterface
public interface HostNames {

  /**
   * All addresses of the host; none where it is not for us to look it up, since a proxy makes the
   * connection.
   *
   * @param host a name, or an address as URLs write it
   * @throws java.net.UnknownHostException where nobody knows it
   * @throws io.scrollexport.http.DeadlineExceededException when the deadline comes first
   */
  List<InetAddress> addresses(String host, Deadline deadline) throws IOException;
}
