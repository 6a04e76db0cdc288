package io.scrollexport.protocol;

import io.scrollexport.failure.ExportException;

/** What is known of one of many questions after a request about them was answered. */
public sealed interface Answer<T> {

  /** The exporter answered it. */
  record Given<T>(T value) implements Answer<T> {}

  /** It was refused, or its answer cannot be read or told from others; the failure says which. */
  record Refused<T>(ExportException failure) implements Answer<T> {}

  /** It was not taken: to ask it again does nothing twice. */
  record NotTaken<T>() implements Answer<T> {}
}
