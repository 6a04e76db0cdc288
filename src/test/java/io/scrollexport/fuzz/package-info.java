/**
 * What comes from outside, under a fuzzer: each target goes through a public door, and says what
 * holds whatever came.
 */
@NullMarked
package io.scrollexport.fuzz;

import org.jspecify.annotations.NullMarked;
