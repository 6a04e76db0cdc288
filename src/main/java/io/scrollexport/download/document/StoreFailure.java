package io.scrollexport.download.document;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.remote.RemoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a document store's refusal means, and what can be done about it. */
public final class StoreFailure {

  private static final int DEEPEST_CAUSE = 10;
  private static final Pattern TOO_LARGE =
      Pattern.compile(
          "(?i)\\b413\\b|(content|entity|payload|body|file) (is )?too large|upload size");

  private StoreFailure() {}

  /** The store threw while it had the stream, and the stream is not to blame. */
  public static ExportException of(Exception cause, String fileName, long bytes) {
    List<String> messages = messages(cause);
    String reason = RemoteText.of(String.join(": ", messages)).toString();
    boolean tooLarge = messages.stream().anyMatch(text -> TOO_LARGE.matcher(text).find());
    return new ExportException(
        FailureCode.DOCUMENT_NOT_STORED,
        "The document store did not take '"
            + fileName
            + "' ("
            + bytes
            + " bytes read"
            + (reason.isEmpty() ? ")" : "): " + reason)
            + (reason.endsWith(".") ? " " : ". ")
            + (tooLarge
                ? "Camunda SaaS takes at most 10 MB per document; a self-managed cluster takes what"
                    + " its spring.servlet.multipart.max-file-size and max-request-size allow."
                : "Check the document store of the cluster."),
        cause);
  }

  /** The store took more memory than the connector runtime has. */
  public static ExportException outOfMemory(OutOfMemoryError cause, String fileName, long bytes) {
    return new ExportException(
        FailureCode.DOCUMENT_NOT_STORED,
        "The connector runtime has too little memory for '"
            + fileName
            + "' ("
            + bytes
            + " bytes read): its document store gathers a document there before sending it. Give"
            + " the runtime more heap, or lower maxSizeInMegabytes.",
        cause);
  }

  /** The store gave back a document, but did not read the whole stream. */
  public static ExportException unread(String fileName, long bytes) {
    return new ExportException(
        FailureCode.DOCUMENT_NOT_STORED,
        "The document store read only "
            + bytes
            + " bytes of '"
            + fileName
            + "', and more were there. Check the document store of the cluster.");
  }

  private static List<String> messages(Throwable failure) {
    List<String> messages = new ArrayList<>();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      String message = cause.getMessage();
      // A wrapper without words of its own repeats those of its cause.
      if (message != null && messages.stream().noneMatch(seen -> seen.contains(message))) {
        messages.add(message);
      }
      cause = cause.getCause();
    }
    return messages;
  }
}
