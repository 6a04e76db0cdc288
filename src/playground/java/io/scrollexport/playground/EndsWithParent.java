package io.scrollexport.playground;

/**
 * Ends this JVM with the process that started it. Ctrl+C reaches both; a signal to Maven alone
 * would leave its child behind, with the port in use.
 */
final class EndsWithParent {
  /** Set where the process that started this one is its owner, not merely a shell. */
  static final String PROPERTY = "ends.with.parent";

  private EndsWithParent() {}

  static void whereWanted() {
    if (Boolean.getBoolean(PROPERTY)) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
  }
}
