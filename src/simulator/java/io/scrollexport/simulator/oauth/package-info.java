/**
 * Atlassian's authorization servers: client credentials for service accounts, and impersonation of
 * users for Connect apps.
 */
@NullMarked
package io.scrollexport.simulator.oauth;

import org.jspecify.annotations.NullMarked;
