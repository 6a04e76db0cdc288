/** The Scroll Exporter's protocol: what is asked, in which form, and what its answers mean. */
@NullMarked
package io.scrollexport.protocol;

import org.jspecify.annotations.NullMarked;
