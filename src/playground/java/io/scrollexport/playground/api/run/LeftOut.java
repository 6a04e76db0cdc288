package io.scrollexport.playground.api.run;

/**
 * A page of a tree that its export leaves out.
 *
 * @param reason goes on after the title: "the connector's user may not read it"
 */
public record LeftOut(String id, String title, String reason) {}
