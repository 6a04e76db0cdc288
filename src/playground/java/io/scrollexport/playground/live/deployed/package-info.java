/** What was deployed: diagrams and forms. */
@NullMarked
package io.scrollexport.playground.live.deployed;

import org.jspecify.annotations.NullMarked;
