package io.scrollexport.download.document;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where a downloaded file goes, such as the document store of a connector runtime.
 *
 * @param <D> what the store gives back for a document
 */
@FunctionalInterface
public interface DocumentSink<D> {

  /**
   * Stores the content as one document, or throws. The stream throws {@link IOException} instead of
   * ending when the file is not whole, too large or too late, and when it is read again after it
   * was closed: a store that completes a document only at the end of its stream never keeps half a
   * file.
   */
  D store(InputStream content, FileDescription description) throws IOException;
}
