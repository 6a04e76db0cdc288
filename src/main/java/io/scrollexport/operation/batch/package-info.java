/** {@code startExports} and {@code getExportStatuses}: many exports, followed together. */
@NullMarked
package io.scrollexport.operation.batch;

import org.jspecify.annotations.NullMarked;
