/**
 * What one operation costs beside Camunda's REST connector and a bare HTTP exchange; {@link
 * io.scrollexport.bench.operation.OperationBench} is the program.
 */
@NullMarked
package io.scrollexport.bench.operation;

import org.jspecify.annotations.NullMarked;
