/**
 * Calls and answers: one request as every other package makes it, limits on time and size, no
 * secret in any text. How it is sent, where to, and what an API's answer means have rooms below.
 */
@NullMarked
package io.scrollexport.http;

import org.jspecify.annotations.NullMarked;
