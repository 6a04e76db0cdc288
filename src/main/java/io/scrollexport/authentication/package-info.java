/** Who is acting: the sign-ins of the contract, turned into an {@code Authorization} header. */
@NullMarked
package io.scrollexport.authentication;

import org.jspecify.annotations.NullMarked;
