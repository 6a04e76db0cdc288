package io.scrollexport.download.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, false",
    "0.255.0.1, false",
    "10.0.0.0, false",
    "10.255.255.255, false",
    "100.63.255.255, true",
    "100.64.0.0, false",
    "100.127.255.255, false",
    "100.128.0.0, true",
    "127.0.0.1, false",
    "127.255.255.254, false",
    "168.63.129.16, false",
    "168.63.129.17, true",
    "169.253.0.1, true",
    "169.254.0.1, false",
    "169.254.169.254, false",
    "169.255.0.1, true",
    "172.15.255.255, true",
    "172.16.0.0, false",
    "172.31.255.255, false",
    "172.32.0.0, true",
    "192.0.0.192, false",
    "192.0.2.1, false",
    "192.88.99.1, false",
    "192.167.0.1, true",
    "192.168.0.1, false",
    "192.169.0.1, true",
    "198.17.0.1, true",
    "198.18.0.1, false",
    "198.19.255.255, false",
    "198.51.100.1, false",
    "203.0.113.9, false",
    "203.0.114.1, true",
    "223.255.255.255, true",
    "224.0.0.1, false",
    "240.0.0.1, false",
    "255.255.255.255, false",
    "8.8.8.8, true",
    "::, false",
    "::1, false",
    "::ffff:10.0.0.1, false",
    "::ffff:8.8.8.8, true",
    "::8.8.8.8, false",
    "64:ff9b::808:808, true",
    "64:ff9b::a00:1, false",
    "64:ff9b:1::808:808, false",
    "100::1, false",
    "2000::1, true",
    "2001::1, false",
    "2001:1ff::1, false",
    "2001:200::1, true",
    "2001:db8::1, false",
    "2002:808:808::1, true",
    "2002:a00:1::1, false",
    "2606:4700::1, true",
    "3fff::1, false",
    "4000::1, false",
    "fc00::1, false",
    "fd00:ec2::254, false",
    "fe80::1, false",
    "fec0::1, false",
    "ff02::1, false"
  })
  void tellsAddressesInsideFromThoseOfTheInternet(String address, boolean outside)
      throws Exception {
    assertThat(PublicAddress.matches(InetAddress.getByName(address))).isEqualTo(outside);
  }
}
