package io.scrollexport.simulator.site;

/**
 * A user of the site, with both credentials that need no authorization server.
 *
 * @param accountId Atlassian's opaque account ID
 * @param email the user name of Basic authentication
 * @param apiToken the password of Basic authentication
 * @param accessToken a bearer token that acts as this user and never expires
 */
public record User(String accountId, String email, String apiToken, String accessToken) {}
