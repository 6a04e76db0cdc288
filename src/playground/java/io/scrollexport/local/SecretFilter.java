package io.scrollexport.local;

import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.api.secret.SecretProvider;
import io.camunda.connector.runtime.core.AbstractConnectorContext;
import io.camunda.connector.runtime.core.config.OutboundConnectorConfiguration;
import io.camunda.connector.runtime.core.outbound.OutboundConnectorFactory;
import io.camunda.connector.runtime.core.secret.SecretHandler;
import io.camunda.connector.runtime.core.secret.SecretReplacer;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The secret filter of connector runtimes from 8.8.19, 8.9.10 and 8.10 on, in their default mode
 * STRICT, for the runtime of 8.8.7, which has none: a job gets the secrets that the sources of its
 * own task's input mappings name, and no others. A reference that is not admitted stays as it is.
 */
public final class SecretFilter implements BeanPostProcessor {

  /**
   * The runtime's own setting for its filter of secrets: {@code STRICT}, the default, or {@code
   * DISABLED}.
   */
  public static final String MODE = "camunda.connector.secretresolver.secretfilter.mode";

  private final BiFunction<Long, String, Set<String>> admitted;

  /**
   * @param admitted the names that an element of a process definition may have resolved
   */
  SecretFilter(BiFunction<Long, String, Set<String>> admitted) {
    this.admitted = admitted;
  }

  /** For the tasks of one model alone, whatever its definitions are. */
  public static SecretFilter of(Path model) {
    Map<String, Set<String>> names = SecretNames.of(Bpmn.readModelFromFile(model.toFile()));
    return new SecretFilter((definition, element) -> names.getOrDefault(element, Set.of()));
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof OutboundConnectorFactory factory ? new Filtering(factory) : bean;
  }

  private final class Filtering implements OutboundConnectorFactory {

    private final OutboundConnectorFactory factory;

    Filtering(OutboundConnectorFactory factory) {
      this.factory = factory;
    }

    @Override
    public Collection<OutboundConnectorConfiguration> getConfigurations() {
      return factory.getConfigurations();
    }

    @Override
    public OutboundConnectorFunction getInstance(String type) {
      OutboundConnectorFunction connector = factory.getInstance(type);
      return context -> {
        filter(context);
        return connector.execute(context);
      };
    }
  }

  private void filter(OutboundConnectorContext context) {
    var job = context.getJobContext();
    Set<String> names = admitted.apply(job.getProcessDefinitionKey(), job.getElementId());
    try {
      Field provider = AbstractConnectorContext.class.getDeclaredField("secretProvider");
      provider.setAccessible(true);
      Field handler = AbstractConnectorContext.class.getDeclaredField("secretHandler");
      handler.setAccessible(true);
      handler.set(context, new FilteringHandler((SecretProvider) provider.get(context), names));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the connector runtime has changed", e);
    }
  }

  private static final class FilteringHandler extends SecretHandler {

    FilteringHandler(SecretProvider provider, Set<String> names) {
      super(provider);
      SecretReplacer any = secretReplacer;
      secretReplacer =
          (name, context) -> names.contains(name) ? any.replaceSecrets(name, context) : null;
    }
  }
}
