/**
 * What is learned of sites from their answers: their clocks, and how long they want to be left
 * alone.
 */
@NullMarked
package io.scrollexport.http.site;

import org.jspecify.annotations.NullMarked;
