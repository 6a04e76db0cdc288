package io.scrollexport.connector;

import io.scrollexport.connector.input.ConnectionInput;
import io.scrollexport.http.Surroundings;
import io.scrollexport.operation.ExportOperations;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Exporters;
import io.scrollexport.protocol.Integration;
import java.time.InstantSource;

/** The parts behind the connector, wired once and shared by all jobs. */
final class ScrollExport {

  private final Exporters exporters;
  private final ExportOperations operations;

  ScrollExport(Surroundings surroundings, InstantSource clock) {
    this.exporters = new Exporters(surroundings.transport(), clock);
    this.operations = new ExportOperations(clock);
  }

  static ScrollExport production() {
    return new ScrollExport(Surroundings.ofThisRuntime(), InstantSource.system());
  }

  ExportOperations operations() {
    return operations;
  }

  /** The exporter that the inputs point to. */
  Exporter exporter(ConnectionInput connection) {
    Integration integration = connection.integration().integration();
    return exporters.exporter(integration, connection.signIn(integration), connection.timeouts());
  }
}
