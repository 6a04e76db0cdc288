/** The page and its interface over HTTP: doors that let in this page alone, and what is behind. */
@NullMarked
package io.scrollexport.playground.web;

import org.jspecify.annotations.NullMarked;
