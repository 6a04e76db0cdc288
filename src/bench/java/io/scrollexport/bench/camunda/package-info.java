/**
 * An engine as benchmarks need it: with the state store of a broker, its records counted, documents
 * forgotten.
 */
@NullMarked
package io.scrollexport.bench.camunda;

import org.jspecify.annotations.NullMarked;
