/**
 * What the operators of a connector runtime have set, and how its log tells it: which sites get
 * credentials, which URLs are blocked, which proxies carry requests.
 */
@NullMarked
package io.scrollexport.settings;

import org.jspecify.annotations.NullMarked;
