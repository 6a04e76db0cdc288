/** What the page is told of one run. */
@NullMarked
package io.scrollexport.playground.api.run;

import org.jspecify.annotations.NullMarked;
