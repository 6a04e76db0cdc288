package io.scrollexport.simulator;

import io.scrollexport.simulator.exporter.ExportFormat;

/**
 * The addresses of the site and of all that belongs to it.
 *
 * @param url its scheme, host and port
 */
public record SiteUrls(String url) {

  /** The site's ID at Atlassian's gateway. */
  public static final String CLOUD_ID = "35273b54-3f06-40d2-880f-dd28cf8daafa";

  static final String CONTEXT_PATH = "/wiki";

  /** The base URL of Confluence at the site itself, which ends with {@code /wiki}. */
  public String confluence() {
    return url + CONTEXT_PATH;
  }

  /** The base URL of Confluence at Atlassian's gateway, for service accounts and scoped tokens. */
  public String gateway() {
    return url + "/ex/confluence/" + CLOUD_ID + CONTEXT_PATH;
  }

  /** The base URL of the Word exporter's own host. */
  public String exporter() {
    return url;
  }

  /** The base URL of an exporter on Cloud. */
  public String exporter(ExportFormat format) {
    return format == ExportFormat.WORD ? url : url + "/" + format.servlet();
  }

  /** The base URL of an exporter on Data Center, with its servlet path. */
  public String dataCenterExporter(ExportFormat format) {
    return url + "/confluence/plugins/servlet/" + format.servlet();
  }

  /** The token endpoint for client credentials. */
  public String tokenEndpoint() {
    return url + "/oauth/token";
  }

  /** The authorization server of Connect apps; its token endpoint is {@code /oauth2/token}. */
  public String authorizationServer() {
    return url;
  }
}
