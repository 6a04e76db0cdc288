/** {@code mvn -Pdemo}: one page through the process, on this machine, in the sight of a person. */
@NullMarked
package io.scrollexport.demo;

import org.jspecify.annotations.NullMarked;
