package io.scrollexport.simulator.oauth;

import io.scrollexport.simulator.site.User;
import java.util.Set;

/**
 * The credentials of a service account.
 *
 * @param user the account itself
 * @param scopes what its tokens may be good for
 */
public record OAuthClient(String clientId, String clientSecret, User user, Set<String> scopes) {}
