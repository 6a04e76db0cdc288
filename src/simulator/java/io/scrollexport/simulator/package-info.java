/**
 * A strict simulator of Confluence Cloud with the Scroll Exporter, over a real socket.
 *
 * <p>{@link io.scrollexport.simulator.ConfluenceSimulator} is its face: start it, take its URLs and
 * users, order what shall go wrong, and look at what it saw.
 *
 * <pre>{@code
 * try (var confluence = ConfluenceSimulator.builder().clock(clock).start()) {
 *   confluence.page(Page.of("77", "Slow", "<p>Text</p>").exportTakes(Duration.ofMinutes(1)));
 *   confluence.fault(Endpoint.CONVERSION, 2, Throttling.forSeconds(30));
 *   // … exports page 77 from confluence.baseUrl() as confluence.user("ann@example.com") …
 *   assertThat(confluence.requests(Endpoint.CONVERSION)).hasSize(3);
 *   assertThat(confluence.jobs()).hasSize(1);
 * }
 * }</pre>
 *
 * <p><b>Time.</b> Everything follows the clock given to the builder; a {@link
 * io.scrollexport.simulator.MovableClock} is moved by the test. The site's clock is set apart from
 * it by {@code conduct()}, and so is that of the authorization servers.
 *
 * <p><b>Who may do what.</b> At {@code baseUrl()}: API tokens (Basic), users' access tokens, tokens
 * of Connect apps (not at the result of an asynchronous conversion). At {@code urls().gateway()}:
 * API tokens, users' access tokens, tokens of service accounts with a fitting scope. At {@code
 * urls().exporter()}: users' access tokens; at {@code urls().dataCenterExporter()} API tokens too.
 *
 * <p><b>What goes wrong.</b> {@link io.scrollexport.simulator.fault.Faults} has the faults, {@link
 * io.scrollexport.simulator.Endpoint} where they strike. Templates {@code fails}, {@code cancelled}
 * and {@code never-ends} end an export so, as does a {@link io.scrollexport.simulator.site.Page}
 * with an {@link io.scrollexport.simulator.site.ExportOutcome}.
 *
 * <p>Stricter than the real ones on purpose: one macro to a call, no unknown macro parameters, no
 * {@code Authorization} on a download, no token beyond its second.
 */
@NullMarked
package io.scrollexport.simulator;

import org.jspecify.annotations.NullMarked;
