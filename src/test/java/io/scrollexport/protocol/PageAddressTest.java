package io.scrollexport.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.confluence.rendering.RenderingMode;
import io.scrollexport.http.BaseUrl;
import java.math.BigInteger;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

  private static final Integration CLOUD = macro("https://example.atlassian.net/wiki");
  private static final Integration DATA_CENTER = macro("https://Wiki.Example.com:8443/confluence");

  private static Integration macro(String baseUrl) {
    return new Integration.Macro(
        BaseUrl.from(baseUrl), "scroll-word-export-job", "Test", RenderingMode.AUTO);
  }

  private static Integration rest(String exporterUrl) {
    return new Integration.Rest(BaseUrl.from(exporterUrl));
  }

  @ParameterizedTest
  @CsvSource({
    "1376263, 1376263",
    "' 1376263 ', 1376263",
    "https://example.atlassian.net/wiki/spaces/DOC/pages/1376263/Release+notes, 1376263",
    "https://example.atlassian.net/wiki/spaces/DOC/pages/1376263, 1376263",
    "https://example.atlassian.net/wiki/spaces/DOC/pages/1376263/, 1376263",
    "https://example.atlassian.net./wiki/spaces/DOC/pages/1376263, 1376263",
    "https://EXAMPLE.atlassian.net/wiki/spaces/DOC/pages/1376263/A?atlOrigin=x#Heading, 1376263",
    "https://example.atlassian.net/wiki/spaces/~ann/pages/1376263/Größe & <Umfang>, 1376263",
    "https://example.atlassian.net/wiki/spaces/DOC/pages/1376263/99%20Red%20Balloons, 1376263",
    "https://example.atlassian.net/wiki/spaces/DOC/pages/edit-v2/1376263, 1376263",
    "https://example.atlassian.net/wiki/spaces/DOC/pages/edit-v2/1376263?draftShareId=9, 1376263",
    "https://example.atlassian.net/wiki/pages/viewpage.action?pageId=1376263, 1376263",
    "https://example.atlassian.net/wiki/pages/viewpage.action?spaceKey=DOC&pageId=1376263&x=1, 1376263",
    "https://example.atlassian.net/wiki/pages/viewinfo.action?pageId=1376263, 1376263",
    "https://example.atlassian.net/wiki/spaces/DOC/blog/2026/01/02/1376263/News, 1376263",
    "https://example.atlassian.net/wiki/spaces/DOC/overview?homepageId=1376263, 1376263",
    "https://example.atlassian.net/wiki/x/RwAV, 1376327",
    "https://example.atlassian.net/wiki/x/B4AV/, 1409031",
    "https://example.atlassian.net/wiki/x/AQ, 1",
    "https://example.atlassian.net/wiki/x/-_8, 61439",
    "HTTPS://example.atlassian.net/wiki/x/---------38, 9223372036854775807"
  })
  void takesTheNumberFromDigitsOrAnAddress(String text, String pageId) {
    assertThat(PageAddress.pageId(text, CLOUD)).isEqualTo(pageId);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://wiki.example.com:8443/confluence/pages/viewpage.action?pageId=98305",
        "https://wiki.example.com/confluence/spaces/DOC/pages/98305/Title",
        "http://wiki.example.com/confluence/x/AYAB"
      })
  void asksForTheSameHostOnly(String address) {
    assertThat(PageAddress.pageId(address, DATA_CENTER)).isEqualTo("98305");
  }

  @Test
  void takesAnAddressOfIpv6() {
    Integration site = macro("http://[::1]:8090/confluence");

    assertThat(PageAddress.pageId("http://[::1]:8090/confluence/pages/98305/T", site))
        .isEqualTo("98305");
    assertThatThrownBy(() -> PageAddress.pageId("http://[::2]:8090/pages/98305/T", site))
        .hasMessageContaining("another site than [::1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.atlassian.net/wiki/display/DOC/Release+notes",
        "https://example.atlassian.net/display/pages/123",
        "https://example.atlassian.net/wiki/display/DOC/pages/123/x?pageId=1",
        "https://example.atlassian.net/wiki/spaces/DOC/overview",
        "https://example.atlassian.net/wiki/spaces/x/overview",
        "https://example.atlassian.net/apps/wiki/display/x/Home",
        "https://example.atlassian.net/wiki/spaces/DOC/pages/create-v2",
        "https://example.atlassian.net/wiki/spaces/DOC/pages/12345678901234567890/T",
        "https://example.atlassian.net/wiki/x/",
        "https://example.atlassian.net/wiki/x/AbCdAbCdAbCd",
        "https://example.atlassian.net/wiki/x/AAAA",
        "https://example.atlassian.net/wiki?apageId=123",
        "https://example.atlassian.net"
      })
  void saysWhereTheNumberIsWhenTheAddressHasNone(String address) {
    assertThatThrownBy(() -> PageAddress.pageId(address, CLOUD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("is an address that does not hold the page's number; open ")
        .hasMessageContaining("pageId=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://other.atlassian.net/wiki/spaces/DOC/pages/1376263/T",
        "https://example.atlassian.net.evil.example/wiki/spaces/DOC/pages/1376263/T",
        "https://api.atlassian.com/wiki/spaces/DOC/pages/1376263/T"
      })
  void refusesAnAddressAtAnotherSite(String address) {
    assertThatThrownBy(() -> PageAddress.pageId(address, CLOUD))
        .hasMessage(
            "is an address at another site than example.atlassian.net,"
                + " which the integration calls");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Release notes",
        "-1",
        "12a",
        "12345678901234567890",
        "example.atlassian.net/wiki/spaces/DOC/pages/1376263",
        "/wiki/spaces/DOC/pages/1376263",
        "ftp://example.atlassian.net/wiki/pages/1376263",
        "https://ann@example.atlassian.net/wiki/spaces/DOC/pages/1376263/T",
        "https://example.atlassian.net:x/wiki/spaces/DOC/pages/1376263/T",
        "https:///wiki/spaces/DOC/pages/1376263/T"
      })
  void refusesWhatIsNeither(String text) {
    assertThatThrownBy(() -> PageAddress.pageId(text, CLOUD))
        .hasMessageStartingWith("must be digits, such as 1376263, or the address of the page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://scroll-word.us.exporter.k15t.app"})
  void takesAnyHostWhereConfluencesOwnIsNotKnown(String exporterUrl) {
    String address = "https://any.example/wiki/spaces/DOC/pages/1376263/T";

    assertThat(PageAddress.pageId(address, rest(exporterUrl))).isEqualTo("1376263");
    assertThat(
            PageAddress.pageId(address, macro("https://api.atlassian.com/ex/confluence/8b1c/wiki")))
        .isEqualTo("1376263");
    assertThatThrownBy(
            () ->
                PageAddress.pageId(
                    address, rest("https://example.com/confluence/plugins/servlet/scroll-office")))
        .hasMessageContaining("another site than example.com");
  }

  /** As Confluence makes short links: the bytes of the number, the lowest first, in Base64. */
  @Property
  void everyShortLinkHasItsNumber(@ForAll @LongRange(min = 1) long pageId) {
    byte[] bytes = new byte[8];
    byte[] number = BigInteger.valueOf(pageId).toByteArray();
    for (int i = 0; i < Math.min(8, number.length); i++) {
      bytes[i] = number[number.length - 1 - i];
    }
    String code =
        Base64.getEncoder()
            .encodeToString(bytes)
            .replaceFirst("A*=*$", "")
            .replace('/', '-')
            .replace('+', '_');

    assertThat(PageAddress.pageId("https://example.atlassian.net/wiki/x/" + code, CLOUD))
        .isEqualTo(Long.toString(pageId));
  }
}
