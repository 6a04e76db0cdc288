/** What can go wrong, with the code that modellers and operators see. Depends on nothing. */
@NullMarked
package io.scrollexport.failure;

import org.jspecify.annotations.NullMarked;
