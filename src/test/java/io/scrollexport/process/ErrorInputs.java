package io.scrollexport.process;

import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.site.User;
import java.util.HashMap;
import java.util.Map;

/** The variables of a process; a name with a dot goes into a context. */
record ErrorInputs(Map<String, Object> variables) {

  /** What succeeds at that site. */
  static ErrorInputs of(ConfluenceSimulator site, User user) {
    ErrorInputs inputs = new ErrorInputs(new HashMap<>());
    inputs.put("authentication.type", "bearer");
    inputs.put("authentication.token", user.accessToken());
    inputs.put("integration.type", "macro");
    inputs.put("integration.baseUrl", site.baseUrl());
    inputs.put("exportRequest.pageId", ConfluenceSimulator.DEMO_PAGE);
    inputs.put("exportRequest.templateId", ConfluenceSimulator.DEMO_TEMPLATE);
    return inputs;
  }

  /** Sets a value, in a context of one level at most. */
  void put(String name, Object value) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      variables.put(name, value);
      return;
    }
    Map<String, Object> context = new HashMap<>();
    if (variables.get(name.substring(0, dot)) instanceof Map<?, ?> before) {
      before.forEach((key, old) -> context.put((String) key, old));
    }
    context.put(name.substring(dot + 1), value);
    variables.put(name.substring(0, dot), context);
  }
}
