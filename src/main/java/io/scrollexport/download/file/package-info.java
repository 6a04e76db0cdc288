/**
 * What a downloaded file is called and what it is, by what its sender says and by its first bytes.
 */
@NullMarked
package io.scrollexport.download.file;

import org.jspecify.annotations.NullMarked;
