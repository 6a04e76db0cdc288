package io.scrollexport.bench.operation;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One exchange with a server on this machine, one after the other in one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OperationBenchmark {

  /** The address of a {@link FixedAnswerServer}. */
  @Param("")
  public String server;

  /** Who makes the exchange. */
  @Param public Contender contender;

  private Callable<String> exchange;

  /** Who takes part. */
  public enum Contender {
    BARE_EXCHANGE("bare exchange, JDK client"),
    RUNTIME_ALONE("the runtime alone, no connector, no exchange"),
    GET_EXPORT_STATUS("`getExportStatus`"),
    START_EXPORT("`startExport`"),
    REST_SAME_JSON("REST connector, the same JSON by a result expression"),
    REST_WHOLE_ANSWER("REST connector, the answer as it is");

    final String label;

    Contender(String label) {
      this.label = label;
    }
  }

  /** Wires the contender, before the first call. */
  @Setup
  public void wire() {
    Contenders contenders = new Contenders(server);
    exchange =
        switch (contender) {
          case BARE_EXCHANGE -> contenders.bareExchange(Exchange.STATUS);
          case RUNTIME_ALONE -> contenders.runtimeAlone()::run;
          case GET_EXPORT_STATUS -> contenders.getExportStatus()::run;
          case START_EXPORT -> contenders.startExport()::run;
          case REST_SAME_JSON -> contenders.restWithResultExpression()::run;
          case REST_WHOLE_ANSWER -> contenders.restWithResultVariable()::run;
        };
  }

  @Benchmark
  public String exchange() throws Exception {
    return exchange.call();
  }
}
