/** Exchanges with APIs that answer in JSON, and which failures theirs are. */
@NullMarked
package io.scrollexport.http.json;

import org.jspecify.annotations.NullMarked;
