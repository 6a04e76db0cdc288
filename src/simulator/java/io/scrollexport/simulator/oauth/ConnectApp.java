package io.scrollexport.simulator.oauth;

/**
 * What an app got when it was installed.
 *
 * @param sharedSecret signs its assertions
 */
public record ConnectApp(String oauthClientId, String sharedSecret) {}
