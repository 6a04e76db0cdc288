/** The ways to an exporter, and what is kept for all who take them. */
@NullMarked
package io.scrollexport.protocol.access;

import org.jspecify.annotations.NullMarked;
