/** Who is acting: the sign-ins of the contract. */
@NullMarked
package io.scrollexport.authentication;

import org.jspecify.annotations.NullMarked;
