package io.scrollexport.protocol;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.confluence.rendering.RenderingMode;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import java.util.regex.Pattern;

/** The two ways to reach the exporter. */
public sealed interface Integration {

  /** The address that credentials are sent to; downloads may go to its host, too. */
  BaseUrl url();

  /**
   * Through Confluence, in the scope of the user who signs in.
   *
   * @param url Confluence's, such as {@code https://example.atlassian.net/wiki}
   * @param macroName picks the exporter and so the format
   * @param appName {@code issued-by-app}, by which the exporter keeps track of its callers
   */
  record Macro(BaseUrl url, String macroName, String appName, RenderingMode rendering)
      implements Integration {

    /** The macro of the Scroll Word Exporter. */
    public static final String DEFAULT_NAME = "scroll-word-export-job";

    /** How this connector calls itself where the input is absent. */
    public static final String DEFAULT_APP_NAME = "Scroll Export for Camunda";
  }

  /**
   * The exporter's own REST API, with an account of its own.
   *
   * @param url the exporter's, on Cloud such as {@code https://scroll-word.us.exporter.k15t.app},
   *     on Data Center with the path of the servlet
   */
  record Rest(BaseUrl url) implements Integration {

    /** What its documentation shows behind the URL; people copy it along. */
    private static final Pattern API = Pattern.compile("/api(/public(/1(/exports)?)?)?$");

    public Rest {
      url = BaseUrl.from(API.matcher(url.toString()).replaceFirst(""));
    }

    /**
     * The same sign-in, where this integration takes its kind.
     *
     * @throws ExportException with {@code INVALID_INPUT} where it does not
     */
    public Authentication.Fixed signIn(Authentication authentication) {
      return switch (authentication) {
        case Authentication.Fixed fixed -> fixed;
        case Authentication.Requested requested ->
            throw new ExportException(
                FailureCode.INVALID_INPUT,
                "authentication.type must be bearer or basic, since integration.type is rest.");
      };
    }
  }
}
