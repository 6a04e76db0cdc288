/** Where a download may go: hosts by name, and addresses that are nobody's inside. */
@NullMarked
package io.scrollexport.download.host;

import org.jspecify.annotations.NullMarked;
