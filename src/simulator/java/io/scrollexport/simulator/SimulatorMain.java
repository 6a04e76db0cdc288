package io.scrollexport.simulator;

import io.scrollexport.simulator.oauth.OAuthClient;
import io.scrollexport.simulator.site.User;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the simulator by itself until it is killed. Options: {@code --port 8090}, {@code --address
 * 0.0.0.0}, {@code --export-seconds 3}.
 */
public final class SimulatorMain {
  private static final String USAGE = "Options: --port N, --address A, --export-seconds N";

  private SimulatorMain() {}

  /** Starts the simulator, says where it is and how to use it. */
  public static void main(String[] arguments) throws InterruptedException {
    SimulatorBuilder builder = ConfluenceSimulator.builder().port(8090);
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException(USAGE);
    }
    for (int i = 0; i < arguments.length; i += 2) {
      String value = arguments[i + 1];
      switch (arguments[i]) {
        case "--port" -> builder.port(Integer.parseInt(value));
        case "--address" -> builder.address(value);
        case "--export-seconds" ->
            builder.exportDuration(Duration.ofSeconds(Integer.parseInt(value)));
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    try (ConfluenceSimulator simulator = builder.start()) {
      System.out.println(introduction(simulator));
      new CountDownLatch(1).await();
    }
  }

  static String introduction(ConfluenceSimulator simulator) {
    User user = ConfluenceSimulator.DEMO_USER;
    OAuthClient client = Accounts.DEMO_CLIENT;
    return """
        Confluence Cloud with the Scroll Exporter, simulated:
          Confluence      %1$s
          at the gateway  %8$s
          Exporter        %2$s
          Page            %6$s, template %7$s
          User            %3$s, API token %4$s, or access token %5$s
          OAuth client    %9$s, secret %10$s, token endpoint %11$s
          Connect app     %12$s, shared secret %13$s,
                          authorization server %14$s, account ID %15$s

        Start an export:
          curl -s %1$s/rest/api/contentbody/convert/export_view -u %3$s:%4$s \\
            -H 'Content-Type: application/json' -d '{"representation": "storage", "value":
            "<ac:structured-macro ac:name=\\"scroll-word-export-job\\">\
        <ac:parameter ac:name=\\"issued-at\\">'$(date +%%s)'</ac:parameter>\
        <ac:parameter ac:name=\\"issued-by-app\\">curl</ac:parameter>\
        <ac:parameter ac:name=\\"export-request\\"><![CDATA[{\\"pageId\\": \\"%6$s\\", \\"templateId\\": \\"%7$s\\"}]]></ac:parameter>\
        </ac:structured-macro>"}'

        Ask for its status (JOB is the job ID of the answer):
          curl -s %1$s/rest/api/contentbody/convert/export_view -u %3$s:%4$s \\
            -H 'Content-Type: application/json' -d '{"representation": "storage", "value":
            "<ac:structured-macro ac:name=\\"scroll-word-export-job\\">\
        <ac:parameter ac:name=\\"issued-at\\">'$(date +%%s)'</ac:parameter>\
        <ac:parameter ac:name=\\"export-job-id\\">'$JOB'</ac:parameter>\
        </ac:structured-macro>"}'

        Download the file (URL is the download URL of the complete job):
          curl -s -OJ "$URL"
        """
        .formatted(
            simulator.baseUrl(),
            simulator.urls().exporter(),
            user.email(),
            user.apiToken(),
            user.accessToken(),
            ConfluenceSimulator.DEMO_PAGE,
            ConfluenceSimulator.DEMO_TEMPLATE,
            simulator.urls().gateway(),
            client.clientId(),
            client.clientSecret(),
            simulator.urls().tokenEndpoint(),
            ConfluenceSimulator.DEMO_APP.oauthClientId(),
            ConfluenceSimulator.DEMO_APP.sharedSecret(),
            simulator.urls().authorizationServer(),
            user.accountId());
  }
}
