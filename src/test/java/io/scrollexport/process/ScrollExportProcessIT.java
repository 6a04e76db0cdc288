package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import org.junit.jupiter.api.Test;

class ScrollExportProcessIT {

  @Test
  void exportsAPage() {
    ProcessInstance export =
        ProcessTest.start(
            "scroll-export",
            ProcessTest.export(ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE));

    ProcessTest.advanceUntil(export, i -> i.isCompleted() || !i.incidents().isEmpty());

    System.out.println(export.incidents());
    System.out.println(export.values("export"));
    System.out.println(export.entered());
    assertThat(export.incidents()).isEmpty();
  }
}
