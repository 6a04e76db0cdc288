/** Programs that measure, each in a package of its own, and what they have in common. */
@NullMarked
package io.scrollexport.bench;

import org.jspecify.annotations.NullMarked;
