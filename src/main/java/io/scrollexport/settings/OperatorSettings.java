package io.scrollexport.http.settings;

import io.scrollexport.failure.ExportException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  /** Those of this JVM. */
  public static OperatorSettings ofThisRuntime() {
    return from(System.getenv(), System::getProperty);
  }

  /**
   * Those of an environment. Settings that cannot be obeyed fail every request, not the runtime.
   *
   * @param properties system properties; null where one is not set
   */
  public static OperatorSettings from(
      Map<String, String> environment, Function<String, @Nullable String> properties) {
    AllowedSites sites = AllowedSites.from(environment, properties);
    BlockList blockList = BlockList.from(environment);
    try {
      ProxySettings proxies = ProxySettings.from(environment, properties);
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
