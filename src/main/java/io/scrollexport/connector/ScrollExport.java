package io.scrollexport.connector;

import io.scrollexport.authentication.AuthorizedApi;
import io.scrollexport.confluence.SynchronousRendering;
import io.scrollexport.connector.input.ConnectionInput;
import io.scrollexport.connector.input.IntegrationInput;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.JdkTransport;
import io.scrollexport.http.JsonApi;
import io.scrollexport.operation.ExportOperations;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.MacroExporter;
import java.time.InstantSource;

/** The parts behind the connector, wired once and shared by all jobs. */
final class ScrollExport {

  private final InstantSource clock;
  private final AuthorizedApi api;
  private final ExportOperations operations;

  ScrollExport(HttpTransport transport, InstantSource clock) {
    this.clock = clock;
    this.api = new AuthorizedApi(new JsonApi(transport, clock), clock);
    this.operations = new ExportOperations(clock);
  }

  static ScrollExport production() {
    return new ScrollExport(new JdkTransport(), InstantSource.system());
  }

  ExportOperations operations() {
    return operations;
  }

  /** The exporter that the inputs point to. */
  Exporter exporter(ConnectionInput connection) {
    IntegrationInput integration = connection.integration();
    BaseUrl confluence = integration.baseUrl().parsed(BaseUrl::from);
    return new MacroExporter(
        new SynchronousRendering(
            api, clock, confluence, connection.signIn(), connection.timeouts()),
        integration.macroName().textOr("scroll-word-export-job"),
        integration.appName().textOr("Scroll Export for Camunda"),
        confluence.site());
  }
}
