/** One connection: the way to a server, TCP, tunnel and TLS, the heads of its answers. */
@NullMarked
package io.scrollexport.http.wire;

import org.jspecify.annotations.NullMarked;
