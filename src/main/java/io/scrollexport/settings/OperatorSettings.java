package io.scrollexport.settings;

import io.scrollexport.failure.ExportException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operators of a connector runtime have set for HTTP, read once. To read it takes no
 * connection and no certificate, so a runtime can do so when it starts.
 *
 * @param misset what fails every request; absent where all can be obeyed
 */
public record OperatorSettings(
    AllowedSites sites,
    BlockList blockList,
    ProxySettings proxies,
    @Nullable ExportException misset) {

  /**
   * Those of an environment. Settings that cannot be obeyed fail every request, not the runtime.
   */
  public static OperatorSettings from(Environment environment) {
    AllowedSites sites = AllowedSites.from(environment);
    BlockList blockList = BlockList.from(environment);
    try {
      ProxySettings proxies = ProxySettings.from(environment);
      return new OperatorSettings(sites, blockList, proxies, null);
    } catch (ExportException e) {
      return new OperatorSettings(sites, blockList, ProxySettings.NONE, e);
    }
  }

  /** What they come to. */
  public SettingsReport report() {
    SettingsReport ofProxies =
        misset == null
            ? proxies.report()
            : SettingsReport.of("no request is sent", List.of(misset.explanation()));
    return sites.report().and(ofProxies).and(blockList.report());
  }
}
