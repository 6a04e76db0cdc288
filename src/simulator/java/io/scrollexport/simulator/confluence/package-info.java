/** Confluence Cloud's REST API (version 1), as far as the connectors use it. */
@NullMarked
package io.scrollexport.simulator.confluence;

import org.jspecify.annotations.NullMarked;
