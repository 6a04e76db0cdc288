/** Runs what the documents show. */
@NullMarked
package io.scrollexport.docs;

import org.jspecify.annotations.NullMarked;
