package io.scrollexport.connector.input.value;

/**
 * The largest values of inputs. A class of their own, since the template generator takes every
 * field of an input record for an input, constants too.
 */
public final class Limits {

  /** Far below the job timeout of five minutes, so that an operation ends before its job does. */
  public static final int LONGEST_TIMEOUT_SECONDS = 120;

  /** One tebibyte. */
  public static final int LARGEST_MEGABYTES = 1_048_576;

  private Limits() {}
}
