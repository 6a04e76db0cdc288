package io.scrollexport.connector.input.connection;

import io.scrollexport.connector.input.value.Input;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.settings.AllowedSites;
import java.util.function.Function;

/** The base URL of a site that gets credentials, if the operators let it. */
public final class SiteUrl {

  private SiteUrl() {}

  /** That of the input, which has to be there. */
  public static BaseUrl of(Input input, AllowedSites sites) {
    BaseUrl url = input.parsed(BaseUrl::from);
    sites.check(input.name(), url);
    return url;
  }

  /** The same, or the default, which needs no leave, where it is absent. */
  static BaseUrl or(
      BaseUrl fallback, Input input, AllowedSites sites, Function<String, BaseUrl> reading) {
    BaseUrl url = input.parsedOr(fallback, reading);
    if (!url.equals(fallback)) {
      sites.check(input.name(), url);
    }
    return url;
  }
}
