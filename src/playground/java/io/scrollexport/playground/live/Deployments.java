package io.scrollexport.playground.live;

import io.camunda.zeebe.protocol.record.value.deployment.Form;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The diagrams and forms that were deployed, by their keys; the newest 500 of each. */
final class Deployments {
  private static final int KEPT = 500;

  private final Map<Long, Diagram> diagrams = bounded();
  private final Map<Long, String> forms = bounded();

  void accept(Process process) {
    diagrams.put(process.getProcessDefinitionKey(), Diagram.of(process.getResource()));
  }

  void accept(Form form) {
    forms.put(form.getFormKey(), new String(form.getResource(), StandardCharsets.UTF_8));
  }

  Diagram diagram(long key) {
    return diagrams.getOrDefault(key, Diagram.UNKNOWN);
  }

  Optional<String> xml(long key) {
    return Optional.ofNullable(diagrams.get(key)).map(Diagram::xml);
  }

  Optional<String> form(long key) {
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
