/** What stands in the variables and messages of runs: documents, codes, values within limits. */
@NullMarked
package io.scrollexport.playground.live.values;

import org.jspecify.annotations.NullMarked;
