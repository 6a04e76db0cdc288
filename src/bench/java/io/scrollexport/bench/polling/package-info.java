/** Evaluation of the poll plan by simulated jobs; {@link PollEvaluation} is the program. */
@NullMarked
package io.scrollexport.bench.polling;

import org.jspecify.annotations.NullMarked;
