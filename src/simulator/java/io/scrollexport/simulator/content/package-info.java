/** Content of the site by Confluence's REST API: pages, and the files at them. */
@NullMarked
package io.scrollexport.simulator.content;

import org.jspecify.annotations.NullMarked;
