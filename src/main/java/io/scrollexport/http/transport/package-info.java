/** The transport: HTTP/1.1 by Apache HttpCore over pooled connections, proxies included. */
@NullMarked
package io.scrollexport.http.transport;

import org.jspecify.annotations.NullMarked;
