/** The way from Maven and from tests to folder {@code node}, whose members run in Node. */
@NullMarked
package io.scrollexport.node;

import org.jspecify.annotations.NullMarked;
