/**
 * What happens in a runtime, told to its operators by metrics and logs. Nothing in here changes
 * what an operation does.
 */
@NullMarked
package io.scrollexport.observation;

import org.jspecify.annotations.NullMarked;
