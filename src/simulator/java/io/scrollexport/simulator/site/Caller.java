package io.scrollexport.simulator.site;

import java.util.Set;

/**
 * Who sends a request, and by what right.
 *
 * @param scopes what the token is limited to; empty for no limit
 */
public record Caller(User user, SignIn signIn, Set<String> scopes) {}
