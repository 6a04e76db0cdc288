package io.scrollexport.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.logstreams.storage.LogStorage.AppendListener;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Without the lock it fails at once where the JIT compiler reorders, as that of a server does. */
class LocalEngineTest {

  private static final int BLOCKS = 2_000_000;

  @Test
  @Timeout(60)
  void itsLogCanBeReadByAnotherThreadWhileItIsWritten() throws Exception {
    LogStorage storage = LocalEngine.storage(LocalEngine.create());

    CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> read(storage));
    ByteBuffer block = ByteBuffer.allocate(8);
    for (int position = 1; position <= BLOCKS && !read.isDone(); position++) {
      storage.append(position, position, block, new AppendListener() {});
    }

    assertThat(read.get()).isEqualTo(BLOCKS);
  }

  private static int read(LogStorage storage) {
    LogStorageReader reader = storage.newReader();
    int blocks = 0;
    while (blocks < BLOCKS) {
      if (reader.hasNext()) {
        reader.next();
        blocks++;
      } else {
        Thread.onSpinWait();
      }
    }
    return blocks;
  }
}
