package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scrollexport.confluence.rendering.RenderingMode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.protocol.Integration;
import io.scrollexport.protocol.PageAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** The page as a person writes it. */
class PageAddressFuzzTest {

  private static final String HOST = "example.atlassian.net";
  private static final Integration SITE =
      new Integration.Macro(
          BaseUrl.from("https://" + HOST + "/wiki"), "macro", "Fuzzer", RenderingMode.AUTO);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");

  @FuzzTest(maxDuration = Samples.LONG)
  void anyAddress(byte[] address) {
    String text = new String(address, UTF_8);
    String id;
    try {
      id = PageAddress.pageId(text, SITE);
    } catch (IllegalArgumentException e) {
      Claims.shown(String.valueOf(e.getMessage()), 300);
      return;
    }
    Claims.hold(NUMBER.matcher(id).matches(), "it is no number", id);
    Claims.hold(PageAddress.pageId(id, SITE).equals(id), "it is read otherwise", id);
    Claims.hold(text.contains(id) || text.contains("/x/"), "the address does not hold it", id);
    if (!text.strip().equals(id)) {
      Claims.hold(isOfSite(text.strip()), "it is of another site", text);
    }
  }

  /** By the JDK's reading, where it can read the address at all. */
  private static boolean isOfSite(String address) {
    try {
      String host = new URI(address).getHost();
      return host == null || host.equalsIgnoreCase(HOST) || host.equalsIgnoreCase(HOST + ".");
    } catch (URISyntaxException e) {
      return true;
    }
  }
}
