/** Requests on somebody's behalf: the sites that take them, and why they refuse them. */
@NullMarked
package io.scrollexport.authentication.api;

import org.jspecify.annotations.NullMarked;
