/**
 * HTTP/1.1 over a socket, to an address that the caller has checked: for large files from hosts
 * that somebody else named.
 */
@NullMarked
package io.scrollexport.http.socket;

import org.jspecify.annotations.NullMarked;
