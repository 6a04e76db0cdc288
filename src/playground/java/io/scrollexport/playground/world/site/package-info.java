/** The Confluence that is worked with, and its pages. */
@NullMarked
package io.scrollexport.playground.world.site;

import org.jspecify.annotations.NullMarked;
