package io.scrollexport.connector;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part that is made when it is first asked for, and kept. A connector runtime makes all its
 * connectors when it starts; what a job needs may wait for the first job.
 */
final class Deferred<T> implements Supplier<T> {

  private final Supplier<T> origin;
  private volatile @Nullable T part;

  Deferred(Supplier<T> origin) {
    this.origin = origin;
  }

  /** Made once, also where several jobs are the first. Where that fails, the next one tries. */
  @Override
  public T get() {
    T made = part;
    return made == null ? make() : made;
  }

  private synchronized T make() {
    T made = part;
    if (made == null) {
      made = origin.get();
      part = made;
    }
    return made;
  }
}
