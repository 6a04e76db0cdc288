package io.scrollexport.confluence.rendering;

/** Which of Confluence's two conversions renders a storage fragment. */
public enum RenderingMode {
  /** Synchronous where the site offers it, else asynchronous. */
  AUTO("auto"),
  /** One request, whose answer is the rendering; deprecated by Atlassian. */
  SYNC("sync"),
  /** A conversion task, whose result is asked for until it is there. */
  ASYNC("async");

  private final String value;

  RenderingMode(String value) {
    this.value = value;
  }

  /** The word in process models. */
  public String value() {
    return value;
  }
}
