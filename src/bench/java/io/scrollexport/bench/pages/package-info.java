/**
 * What many pages cost by the processes of this project and by others; {@link
 * io.scrollexport.bench.pages.ManyPages} is the program. Its figures stand in {@code
 * docs/how-to-export-many-pages.md}.
 */
@NullMarked
package io.scrollexport.bench.pages;

import org.jspecify.annotations.NullMarked;
