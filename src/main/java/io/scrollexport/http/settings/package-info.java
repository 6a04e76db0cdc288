/** What the operators of a connector runtime have set for HTTP: proxies and the block list. */
@NullMarked
package io.scrollexport.http.settings;

import org.jspecify.annotations.NullMarked;
