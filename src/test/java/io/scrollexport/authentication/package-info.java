/** Tests of the sign-ins, most of them over a real socket. */
@NullMarked
package io.scrollexport.authentication;

import org.jspecify.annotations.NullMarked;
