package io.scrollexport.observation.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The job that something happens in, as far as operators know it.
 *
 * @param operation by its ID in the contract, such as {@code startExport}; a word of this
 *     connector's own, so there are few of them
 * @param processInstance its key; 0 where it is not known
 * @param element its ID in the model; empty where it is not known
 * @param exportJobId the export that it is about; absent where that is none, many, or not known
 */
public record ObservedJob(
    String operation, long processInstance, String element, @Nullable String exportJobId) {

  /** All that the connectors do. */
  public static final List<String> OPERATIONS =
      List.of(
          "startExport",
          "getExportStatus",
          "downloadExport",
          "startExports",
          "getExportStatuses",
          "getMacroBody",
          "convertMacroBody",
          "startMacroBodyConversion",
          "getConversionResult");

  /** What any of them may do besides, so that it counts as an operation of its own. */
  public static final String REQUESTING_TOKEN = "requestToken";

  /** What happens in no job. */
  public static final ObservedJob NONE = new ObservedJob("none", 0, "");

  /** One of which nobody knows yet what it is about. */
  public ObservedJob(String operation, long processInstance, String element) {
    this(operation, processInstance, element, null);
  }

  /** The same job while it does something that counts as an operation of its own. */
  public ObservedJob doing(String other) {
    return new ObservedJob(other, processInstance, element, exportJobId);
  }

  /** The same job, as soon as it is known what it is about. */
  public ObservedJob about(String export) {
    return new ObservedJob(operation, processInstance, element, export);
  }
}
