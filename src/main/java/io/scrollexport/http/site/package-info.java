/**
 * What is learned of sites from their answers: their clocks, how long they want to be left alone,
 * and how many requests they leave.
 */
@NullMarked
package io.scrollexport.http.site;

import org.jspecify.annotations.NullMarked;
