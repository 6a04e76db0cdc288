package io.scrollexport.confluence.rendering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Storage format that is written at the moment of sending, and anew for each sending. */
@FunctionalInterface
public interface Fragment {

  /**
   * The storage format.
   *
   * @param issuedAt the time by the site's clock
   * @param macroId what the macro is to carry as {@code ac:macro-id}, so that no other fragment is
   *     identical; absent where identical fragments do no harm
   */
  String written(Instant issuedAt, @Nullable UUID macroId);

  /** Whether it makes something happen that must not happen twice. */
  default boolean isStart() {
    return true;
  }
}
