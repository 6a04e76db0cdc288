package io.scrollexport.playground.live.deployed;

import io.camunda.zeebe.protocol.record.value.deployment.Form;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The diagrams and forms that were deployed, by their keys; the newest 500 of each. */
public final class Deployments {
  private static final int KEPT = 500;

  private final Map<Long, Diagram> diagrams = bounded();
  private final Map<Long, String> forms = bounded();

  /** A diagram was deployed. */
  public void accept(Process process) {
    diagrams.put(
        process.getProcessDefinitionKey(),
        Diagram.of(process.getBpmnProcessId(), process.getResource()));
  }

  /** A form was deployed. */
  public void accept(Form form) {
    forms.put(form.getFormKey(), new String(form.getResource(), StandardCharsets.UTF_8));
  }

  /** The diagram with that key, {@link Diagram#UNKNOWN} if it is not kept. */
  public Diagram diagram(long key) {
    return diagrams.getOrDefault(key, Diagram.UNKNOWN);
  }

  /** The diagram as it was deployed. */
  public Optional<String> xml(long key) {
    return Optional.ofNullable(diagrams.get(key)).map(Diagram::xml);
  }

  /** The form as it was deployed. */
  public Optional<String> form(long key) {
    return Optional.ofNullable(forms.get(key));
  }

  private static <V> Map<Long, V> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
        return size() > KEPT;
      }
    };
  }
}
