package io.scrollexport.observation.event;

/**
 * The job that something happens in, as far as operators know it.
 *
 * @param operation by its ID in the contract, such as {@code startExport}; a word of this
 *     connector's own, so there are few of them
 * @param processInstance its key; 0 where it is not known
 * @param element its ID in the model; empty where it is not known
 */
public record ObservedJob(String operation, long processInstance, String element) {

  /** What happens in no job. */
  public static final ObservedJob NONE = new ObservedJob("none", 0, "");

  /** The same job while it does something that counts as an operation of its own. */
  public ObservedJob doing(String other) {
    return new ObservedJob(other, processInstance, element);
  }
}
