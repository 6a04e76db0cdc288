/**
 * HTTP as every other package uses it: one request, limits on time and size, no secret in any text.
 */
@NullMarked
package io.scrollexport.http;

import org.jspecify.annotations.NullMarked;
