package io.scrollexport.http.socket;

import java.io.IOException;

/** What the thread that talks to the server has to tell the one that waits for the answer. */
sealed interface Signal {

  /** The connection stands, TLS included. */
  record Connected() implements Signal {}

  /** Status and fields are there. */
  record Head(ResponseHead head) implements Signal {}

  /** The next part of the body; its buffer is to be given back. */
  record Part(byte[] bytes, int length) implements Signal {}

  /** The body is complete. */
  record End() implements Signal {}

  /** The exchange broke. */
  record Failed(IOException cause) implements Signal {}
}
