/** How fast large downloads are, beside curl. Not a test: {@code mvn -Pdownload-benchmark}. */
@NullMarked
package io.scrollexport.bench.download;

import org.jspecify.annotations.NullMarked;
