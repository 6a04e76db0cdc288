/**
 * A small HTTP/1.1 server for tests: it shows each request as it came and lets a test decide how an
 * answer goes out, down to its {@code Date} header and its broken forms.
 */
@NullMarked
package io.scrollexport.simulator.http;

import org.jspecify.annotations.NullMarked;
