package io.scrollexport.connector.input.value;

/**
 * Patterns by which the modeller checks what is typed into a field. Each admits FEEL and {@code
 * {{secrets.NAME}}} anywhere, since only the runtime knows what they become. The messages go on
 * from the field's label.
 */
public final class FieldPattern {

  private static final String OPEN = "^(=[\\s\\S]*|.*\\{\\{secrets\\..+}}.*|";
  private static final String CLOSE = ")$";
  private static final String DAYS = "([0-9]+D)?";
  private static final String TIME = "(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?";

  public static final String PAGE = OPEN + "[0-9]+|https?://\\S.*" + CLOSE;
  public static final String PAGE_MESSAGE =
      "must be the page's number, or its address as the browser shows it";

  public static final String URL = OPEN + "https?://[^\\s/?#]+[^\\s?#]*" + CLOSE;
  public static final String URL_MESSAGE =
      "must be a URL that begins with https://, without a query";

  public static final String DOWNLOAD_URL = OPEN + "https?://\\S+" + CLOSE;
  public static final String DOWNLOAD_URL_MESSAGE = "must be a URL that begins with https://";

  public static final String DURATION = OPEN + "P(?=.)" + DAYS + TIME + CLOSE;
  public static final String DURATION_MESSAGE =
      "must be an ISO 8601 duration, such as P30D or PT30M";

  public static final String LIFETIME =
      OPEN + "P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+W)?" + DAYS + TIME + CLOSE;
  public static final String LIFETIME_MESSAGE = "must be an ISO 8601 duration, such as P30D or P1Y";

  public static final String SECONDS = OPEN + "[1-9][0-9]?|1[01][0-9]|120" + CLOSE;
  public static final String SECONDS_MESSAGE = "must be a whole number from 1 to 120";

  public static final String MEGABYTES = OPEN + "[1-9][0-9]{0,6}" + CLOSE;
  public static final String MEGABYTES_MESSAGE = "must be a whole number of at least 1";

  public static final String LOCALE = OPEN + "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*" + CLOSE;
  public static final String LOCALE_MESSAGE = "must be a language tag, such as en-US";

  public static final String TIME_ZONE = OPEN + "[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*" + CLOSE;
  public static final String TIME_ZONE_MESSAGE = "must be a zone's name, such as Europe/Berlin";

  public static final String NUMBER = OPEN + "[0-9]{1,9}" + CLOSE;
  public static final String NUMBER_MESSAGE = "must be a whole number";

  private FieldPattern() {}
}
