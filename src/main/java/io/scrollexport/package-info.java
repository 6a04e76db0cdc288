/** Scroll Export for Camunda 8: a Confluence page goes in, a Word document comes out. */
@NullMarked
package io.scrollexport;

import org.jspecify.annotations.NullMarked;
