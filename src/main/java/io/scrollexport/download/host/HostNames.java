package io.scrollexport.download.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up where a host is. */
@FunctionalInterface
public interface HostNames {

  /** The resolver of the JVM. */
  HostNames SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /**
   * All addresses of the host; none where it is not for us to look it up, since a proxy makes the
   * connection.
   *
   * @param host a name, or an address as URLs write it
   */
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
