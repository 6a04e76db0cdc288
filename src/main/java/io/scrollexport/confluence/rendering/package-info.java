/** How Confluence renders a storage fragment: at once, or as a task whose result is asked for. */
@NullMarked
package io.scrollexport.confluence.rendering;

import org.jspecify.annotations.NullMarked;
