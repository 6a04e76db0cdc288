package io.scrollexport.node;

import java.io.IOException;

/** Runs the checks of folder {@code node/modeler}, as {@code mvn verify} does. */
public final class ModelerCheck {

  private static final String MEMBER = "modeler";

  private ModelerCheck() {}

  /** The exit status is 1 where a check fails. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String complaint = NodeWorkspace.complaint();
    if (!complaint.isEmpty()) {
      System.err.println(complaint);
      System.exit(1);
    }
    System.exit(passes() ? 0 : 1);
  }

  private static boolean passes() throws IOException, InterruptedException {
    return NodeWorkspace.install()
        && NodeWorkspace.run(MEMBER, "check")
        && NodeWorkspace.run(MEMBER, "pictures", "--check");
  }
}
