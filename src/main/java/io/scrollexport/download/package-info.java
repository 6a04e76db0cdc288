/** Downloads of exported files: only from hosts that may be asked, whole or not at all. */
@NullMarked
package io.scrollexport.download;

import org.jspecify.annotations.NullMarked;
