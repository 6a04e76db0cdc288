package io.scrollexport.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.simulator.confluence.Html;
import io.scrollexport.simulator.http.PercentEncoding;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;

class MacroIdPropertyTest {
  private static final ConfluenceSimulator SIMULATOR = ConfluenceSimulator.start();

  @AfterContainer
  static void stop() {
    SIMULATOR.close();
  }

  @Property(tries = 100)
  void findsAMacroByAnyIdThatXmlCanHold(@ForAll @StringLength(min = 1, max = 20) String text) {
    String id = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", "x") + "/?#%+ ;";
    SIMULATOR.page(
        "86",
        "Any",
        "<ac:structured-macro ac:name=\"noformat\" ac:macro-id=\"%s\" />"
            .formatted(Html.escape(id)));

    var response =
        SimulatorClient.ofDemoUser(SIMULATOR)
            .get("/rest/api/content/86/history/0/macro/id/" + PercentEncoding.encode(id));

    assertThat(response.statusCode()).isEqualTo(200);
  }
}
