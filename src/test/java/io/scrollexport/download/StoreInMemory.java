package io.scrollexport.download;

import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import java.lang.reflect.Constructor;

/**
 * The connector runtime's store in memory. It has one for the whole JVM, and not for two threads.
 */
public final class StoreInMemory {

  private StoreInMemory() {}

  /** One that is a test's own. */
  public static InMemoryDocumentStore create() {
    try {
      Constructor<InMemoryDocumentStore> constructor =
          InMemoryDocumentStore.class.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the store in memory has changed", e);
    }
  }
}
