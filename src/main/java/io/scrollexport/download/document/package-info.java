/** What becomes of a file: a document, as the store of a connector runtime keeps it. */
@NullMarked
package io.scrollexport.download.document;

import org.jspecify.annotations.NullMarked;
