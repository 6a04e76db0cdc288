/**
 * The access tokens that the connector requests itself, and keeps until shortly before they expire.
 */
@NullMarked
package io.scrollexport.authentication.token;

import org.jspecify.annotations.NullMarked;
