package io.scrollexport.bench.pages;

/**
 * What one way has cost for each page, on average.
 *
 * @param requests to Confluence, to start exports and to ask for them
 * @param records that the engine wrote
 * @param delay from the end of an export until the process knew, as a share of its duration
 * @param worstDelay in seconds
 */
record Cost(Way way, double requests, double records, double delay, double worstDelay) {}
