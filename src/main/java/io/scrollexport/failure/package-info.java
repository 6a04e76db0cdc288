/**
 * What can go wrong, with the code that modellers and operators see. Depends on the border for
 * remote words alone.
 */
@NullMarked
package io.scrollexport.failure;

import org.jspecify.annotations.NullMarked;
