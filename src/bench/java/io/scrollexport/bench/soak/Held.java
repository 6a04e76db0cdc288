package io.scrollexport.bench.soak;

/**
 * What a runtime holds that rests.
 *
 * @param exports that it has carried out before
 * @param heap in bytes, after a collection
 * @param threads that live
 * @param threadsAtWork the most that lived at a time since it rested before
 * @param descriptors of files and sockets that are open
 */
record Held(int exports, long heap, int threads, int threadsAtWork, long descriptors) {

  double heapMegabytes() {
    return heap / 1e6;
  }
}
