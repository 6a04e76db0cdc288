package io.scrollexport.local;

import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.util.List;

/**
 * A user task that waits for somebody.
 *
 * @param key the task's own
 * @param elementId the element in the process
 * @param scopeKey where its local variables are
 * @param formKey the form that was deployed with the process; negative for none
 */
public record UserTask(
    long key, String elementId, long scopeKey, long formKey, List<String> candidateGroups) {

  static UserTask of(UserTaskRecordValue task) {
    return new UserTask(
        task.getUserTaskKey(),
        task.getElementId(),
        task.getElementInstanceKey(),
        task.getFormKey(),
        task.getCandidateGroupsList());
  }
}
